package org.planningservices.voucher.benefit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.moves.MoveNotAllowed;
import org.planningservices.foundation.problem.InvalidInput;

/**
 * A customer's agreement with its Planning Services benefit: the only writer of its balance. Each
 * change of the balance returns the ledger entry that has to be kept with it. Dates are dates in
 * UTC, and both ends belong to the agreement.
 */
@Entity
@Table(name = "licensing_agreement")
public class LicensingAgreement {

  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  @Id
  @Column(name = "agreement_id")
  private UUID id;

  /** Only guards against lost updates; what others see is {@link #sequence}. */
  @Version private Long version;

  private long sequence;

  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "agreement_number")
  private String agreementNumber;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Enumerated(EnumType.STRING)
  private BenefitStatus status;

  @Column(name = "administrator_name")
  private String administratorName;

  @Column(name = "administrator_email")
  private String administratorEmail;

  @Column(name = "activated_at")
  private Instant activatedAt;

  @Column(name = "available_days")
  private long availableDays;

  @Embedded private DayTotals totals;

  @Column(name = "registered_at")
  private Instant registeredAt;

  protected LicensingAgreement() {}

  public static LicensingAgreement register(
      UUID customerId, String number, LocalDate startsOn, LocalDate endsOn, Instant at) {
    if (startsOn.isBefore(EARLIEST) || endsOn.isAfter(LATEST)) {
      throw InvalidInput.of(
          "/startsOn",
          "licensing-agreement.dates-invalid",
          "These are not valid dates for an agreement.");
    }
    if (endsOn.isBefore(startsOn)) {
      throw InvalidInput.of(
          "/endsOn", "licensing-agreement.ends-before-start", "endsOn is before startsOn.");
    }
    LicensingAgreement agreement = new LicensingAgreement();
    agreement.id = UniqueId.next();
    agreement.customerId = customerId;
    agreement.agreementNumber = number;
    agreement.startsOn = startsOn;
    agreement.endsOn = endsOn;
    agreement.status = BenefitStatus.AVAILABLE;
    agreement.totals = DayTotals.NONE;
    agreement.registeredAt = at;
    agreement.sequence = 1;
    return agreement;
  }

  /**
   * A correction may take days that are out in vouchers, so that the balance is less than zero
   * [programme 6.1]; it cannot take more than the customer was ever entitled to.
   *
   * @param kind granted, converted or adjusted
   * @param days more than zero unless adjusted, and never zero
   */
  public LedgerEntry grant(LedgerKind kind, long days, String reason, LocalDate today, Instant at) {
    boolean addsOnly =
        switch (kind) {
          case GRANTED, CONVERTED -> true;
          case ADJUSTED -> false;
          case DEBITED, RETURNED, FORFEITED ->
              throw InvalidInput.of(
                  "/kind",
                  "benefit.kind-not-grantable",
                  "Entries of this kind cannot be granted; the kind has to be GRANTED,"
                      + " CONVERTED or ADJUSTED.");
        };
    if (days == 0 || (addsOnly && days < 0)) {
      throw InvalidInput.of("/days", "benefit.days-invalid", "days has to be greater than zero.");
    }
    checkNotOver(today);
    if (totals.entitled() + days < 0) {
      throw new BenefitRefusal.DaysExhausted(totals.entitled(), -days);
    }
    return change(new LedgerEntry.Change(kind, days, null, reason), at);
  }

  /** From now on days can be spent. */
  public void activate(String name, String email, LocalDate today, Instant at) {
    checkNotOver(today);
    if (!BenefitMove.ACTIVATE.leadsFrom(status)) {
      throw notAllowed(BenefitMove.ACTIVATE);
    }
    status = BenefitMove.ACTIVATE.to();
    administratorName = name;
    administratorEmail = email;
    activatedAt = at;
    sequence++;
  }

  /** Takes the days of a voucher out [D:S14]. */
  public LedgerEntry debit(int days, UUID voucherId, LocalDate today, Instant at) {
    checkNotOver(today);
    if (!isActiveOn(today)) {
      throw new BenefitRefusal.NotActive(status, startsOn);
    }
    if (availableDays < days) {
      throw new BenefitRefusal.DaysExhausted(availableDays, days);
    }
    return change(new LedgerEntry.Change(LedgerKind.DEBITED, -days, voucherId, null), at);
  }

  /**
   * Gives the days of a cancelled or expired voucher back; to be called only when {@link
   * #isActiveOn} [D:S14].
   */
  public LedgerEntry returnDays(int days, UUID voucherId, LocalDate today, Instant at) {
    checkNotOver(today);
    return change(new LedgerEntry.Change(LedgerKind.RETURNED, days, voucherId, null), at);
  }

  /**
   * The agreement is over, and what it still had is lost [programme 11.1]. What corrections took
   * below zero stays there: there is nothing to lose, and nothing to give.
   *
   * @return nothing when no day was left
   */
  public Optional<LedgerEntry> end(LocalDate today, Instant at) {
    if (!BenefitMove.END.leadsFrom(status) || !today.isAfter(endsOn)) {
      throw notAllowed(BenefitMove.END);
    }
    status = BenefitMove.END.to();
    if (availableDays <= 0) {
      sequence++;
      return Optional.empty();
    }
    return Optional.of(
        change(new LedgerEntry.Change(LedgerKind.FORFEITED, -availableDays, null, null), at));
  }

  /** Whether days can be spent, and come back, on that date. */
  public boolean isActiveOn(LocalDate date) {
    return status == BenefitStatus.ACTIVE && !date.isBefore(startsOn) && !date.isAfter(endsOn);
  }

  private LedgerEntry change(LedgerEntry.Change change, Instant at) {
    availableDays += change.days();
    totals = totals.plus(change.kind(), change.days());
    sequence++;
    return new LedgerEntry(this, change, at);
  }

  private MoveNotAllowed notAllowed(BenefitMove move) {
    return new MoveNotAllowed("benefit.move-not-allowed", "benefit", move, status);
  }

  private void checkNotOver(LocalDate today) {
    if (status == BenefitStatus.ENDED || today.isAfter(endsOn)) {
      throw new BenefitRefusal.HasEnded(endsOn);
    }
  }

  public UUID id() {
    return id;
  }

  /** How often it changed; its version for clients. */
  public long sequence() {
    return sequence;
  }

  public UUID customerId() {
    return customerId;
  }

  public BenefitStatus status() {
    return status;
  }

  public Optional<String> administratorEmail() {
    return Optional.ofNullable(administratorEmail);
  }

  /**
   * Whole days that can be assigned; below zero when corrections took days that are in vouchers.
   */
  public long availableDays() {
    return availableDays;
  }

  public DayTotals totals() {
    return totals;
  }
}
