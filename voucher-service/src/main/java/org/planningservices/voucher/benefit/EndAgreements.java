package org.planningservices.voucher.benefit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;

/**
 * Ends agreements whose last day is over; what they still had is forfeited. Vouchers live on by
 * their own dates [domain.md C4].
 */
@ApplicationScoped
public class EndAgreements {

  /** Few enough that the locks of one run are short; the next run takes the rest. */
  private static final int BATCH = 100;

  private final LicensingAgreements agreements;
  private final Ledger ledger;
  private final Audit audit;
  private final Clock clock;

  EndAgreements(LicensingAgreements agreements, Ledger ledger, Audit audit, Clock clock) {
    this.agreements = agreements;
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Two replicas may run it at once: the row lock lets one end an agreement, the other skips it.
   */
  @Scheduled(
      every = "${voucher.benefit.end-agreements-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  public void end() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    for (UUID id : agreements.over(today, BATCH)) {
      LicensingAgreement agreement = agreements.locked(id);
      if (agreement.status() != BenefitStatus.ENDED) {
        agreement.end(today, now).ifPresent(ledger::persist);
        audit.record("end", "licensing-agreement", id, null);
      }
    }
  }
}
