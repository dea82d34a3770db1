package org.planningservices.voucher.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.voucher.benefit.BenefitRefusal;
import org.planningservices.voucher.benefit.LicensingAgreement;
import org.planningservices.voucher.benefit.LicensingAgreements;

/** Registers a customer's licensing agreement, with no day in it yet. */
@ApplicationScoped
class RegisterAgreement {

  private final LicensingAgreements agreements;
  private final Audit audit;
  private final Clock clock;

  RegisterAgreement(LicensingAgreements agreements, Audit audit, Clock clock) {
    this.agreements = agreements;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  LicensingAgreement register(LicensingAgreementRequest request) {
    if (agreements.isTaken(request.agreementNumber())) {
      throw new BenefitRefusal.NumberTaken();
    }
    LicensingAgreement agreement =
        LicensingAgreement.register(
            request.customerId(),
            request.agreementNumber(),
            request.startsOn(),
            request.endsOn(),
            clock.instant());
    agreements.persist(agreement);
    audit.record("register", "licensing-agreement", agreement.id(), null);
    return agreement;
  }
}
