package org.planningservices.voucher.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;

/**
 * Ends one agreement whose last day is over; what it still had is forfeited. Vouchers live on by
 * their own dates [C4].
 */
@ApplicationScoped
class EndAgreement {

  private final LicensingAgreements agreements;
  private final Audit audit;
  private final Clock clock;

  EndAgreement(LicensingAgreements agreements, Audit audit, Clock clock) {
    this.agreements = agreements;
    this.audit = audit;
    this.clock = clock;
  }

  /** Does nothing when another replica was faster. */
  @Transactional
  void end(UUID agreementId) {
    LicensingAgreement agreement = agreements.locked(agreementId);
    if (agreement.status() == BenefitStatus.ENDED) {
      return;
    }
    Instant now = clock.instant();
    agreement.end(LocalDate.ofInstant(now, ZoneOffset.UTC), now).ifPresent(agreements::keep);
    audit.record("end", "licensing-agreement", agreementId, null);
  }
}
