package org.planningservices.payment.payee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;

/**
 * Who receives the money for a location, in one currency: a bank account, of which only the last
 * four characters can be read here. An account never changes; a newer one takes its place.
 */
@Entity
@Table(name = "payee")
public class Payee {

  @Id
  @Column(name = "payee_id")
  private UUID id;

  /** Only guards against lost updates; what others see is {@link #sequence}. */
  @Version private Long version;

  private long sequence;

  @Column(name = "partner_id", nullable = false)
  private UUID partnerId;

  @Column(name = "location_id", nullable = false)
  private UUID locationId;

  @Column(name = "currency", length = 3, nullable = false)
  private String currency;

  @Enumerated(EnumType.STRING)
  @Column(name = "account_form", nullable = false)
  private AccountForm accountForm;

  @Column(name = "account_last_four", length = 4, nullable = false)
  private String accountLastFour;

  @Column(name = "sealed_account", nullable = false)
  private byte[] sealedAccount;

  @Column(name = "registered_at", nullable = false)
  private Instant registeredAt;

  @Column(name = "superseded_at")
  private Instant supersededAt;

  protected Payee() {}

  /**
   * @param currency ISO 4217; the only one in which this account is paid [D9]
   */
  static Payee register(
      UUID partnerId,
      UUID locationId,
      String currency,
      BankAccount account,
      SealedAccounts sealedAccounts,
      Instant now) {
    Payee payee = new Payee();
    payee.id = UniqueId.next();
    payee.partnerId = partnerId;
    payee.locationId = locationId;
    payee.currency = currency;
    payee.accountForm = account.form();
    payee.accountLastFour = account.lastFour();
    payee.sealedAccount = sealedAccounts.seal(payee.id, account);
    payee.registeredAt = now;
    payee.sequence = 1;
    return payee;
  }

  /** A newer account takes its place for what is submitted from now on. */
  void supersede(Instant now) {
    supersededAt = now;
    sequence++;
  }

  public UUID id() {
    return id;
  }

  /** How many moves it made: 1, and 2 once it is superseded. */
  public long sequence() {
    return sequence;
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

  AccountForm accountForm() {
    return accountForm;
  }

  byte[] sealedAccount() {
    return sealedAccount.clone();
  }

  /** Null while it is in use. */
  Instant supersededAt() {
    return supersededAt;
  }

  public Instant registeredAt() {
    return registeredAt;
  }
}
