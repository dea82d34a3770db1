package org.planningservices.voucher.benefit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.planningservices.foundation.id.UniqueId;

/** One change of an agreement's balance; written once. */
@Entity
@Immutable
@Table(name = "ledger_entry")
public class LedgerEntry {

  @Id
  @Column(name = "ledger_entry_id")
  private UUID id;

  @Column(name = "agreement_id")
  private UUID agreementId;

  private long sequence;

  @Enumerated(EnumType.STRING)
  private LedgerKind kind;

  private long days;

  private long balance;

  @Column(name = "voucher_id")
  private UUID voucherId;

  private String reason;

  private Instant at;

  protected LedgerEntry() {}

  LedgerEntry(LicensingAgreement agreement, Change change, Instant at) {
    this.id = UniqueId.next();
    this.agreementId = agreement.id();
    this.sequence = agreement.sequence();
    this.kind = change.kind();
    this.days = change.days();
    this.balance = agreement.availableDays();
    this.voucherId = change.voucherId();
    this.reason = change.reason();
    this.at = at;
  }

  /**
   * @param days whole days, signed as they change the balance
   * @param voucherId of the voucher that takes or returns them; null for the other kinds
   * @param reason may be null
   */
  record Change(LedgerKind kind, long days, UUID voucherId, String reason) {}

  public UUID id() {
    return id;
  }

  public UUID agreementId() {
    return agreementId;
  }

  /** The agreement's sequence right after this change. */
  public long sequence() {
    return sequence;
  }

  public LedgerKind kind() {
    return kind;
  }

  public long days() {
    return days;
  }

  /** What the agreement had left right after this change. */
  public long balance() {
    return balance;
  }

  public Optional<UUID> voucherId() {
    return Optional.ofNullable(voucherId);
  }

  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  public Instant at() {
    return at;
  }
}
