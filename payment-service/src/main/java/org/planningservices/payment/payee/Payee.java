package org.planningservices.payment.payee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Who receives the money for a location, in one currency: a bank account, of which only the last
 * four characters can be read here.
 */
@Entity
@Table(name = "payee")
public class Payee {

  @Id
  @Column(name = "payee_id")
  private UUID id;

  @Column(name = "partner_id", nullable = false)
  private UUID partnerId;

  @Column(name = "location_id", nullable = false)
  private UUID locationId;

  @Column(name = "currency", length = 3, nullable = false)
  private String currency;

  @Column(name = "account_last_four", length = 4, nullable = false)
  private String accountLastFour;

  @Column(name = "sealed_account", nullable = false)
  private byte[] sealedAccount;

  @Column(name = "registered_at", nullable = false)
  private Instant registeredAt;

  @Version
  @Column(name = "version", nullable = false)
  private Long version;

  protected Payee() {}

  private Payee(UUID id, UUID partnerId, UUID locationId, String currency, Instant registeredAt) {
    this.id = id;
    this.partnerId = partnerId;
    this.locationId = locationId;
    this.currency = currency;
    this.registeredAt = registeredAt;
  }

  /**
   * @param currency ISO 4217; the only one in which this account is paid [domain.md D9]
   * @param sealedAccount the account, sealed for this id
   */
  static Payee register(
      UUID id,
      UUID partnerId,
      UUID locationId,
      String currency,
      String accountLastFour,
      byte[] sealedAccount,
      Instant now) {
    Payee payee = new Payee(id, partnerId, locationId, currency, now);
    payee.accountLastFour = accountLastFour;
    payee.sealedAccount = sealedAccount.clone();
    return payee;
  }

  public UUID id() {
    return id;
  }

  public UUID partnerId() {
    return partnerId;
  }

  public UUID locationId() {
    return locationId;
  }

  public String currency() {
    return currency;
  }

  public String accountLastFour() {
    return accountLastFour;
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  /** Number of moves so far, from 1. Right only after a flush: Hibernate counts, from 0. */
  public long sequence() {
    return version + 1;
  }
}
