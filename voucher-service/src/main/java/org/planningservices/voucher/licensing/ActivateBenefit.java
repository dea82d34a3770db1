package org.planningservices.voucher.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.voucher.benefit.LicensingAgreement;
import org.planningservices.voucher.benefit.LicensingAgreements;

/** Lets a customer spend the days of its agreement, and names who administers them. */
@ApplicationScoped
class ActivateBenefit {

  private final LicensingAgreements agreements;
  private final Audit audit;
  private final Clock clock;

  ActivateBenefit(LicensingAgreements agreements, Audit audit, Clock clock) {
    this.agreements = agreements;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  LicensingAgreement activate(UUID agreementId, ActivationRequest request) {
    LicensingAgreement agreement = agreements.toChange(agreementId);
    Instant now = clock.instant();
    agreement.activate(
        request.administratorName(),
        request.administratorEmail(),
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        now);
    audit.record("activate", "licensing-agreement", agreementId, null);
    return agreement;
  }
}
