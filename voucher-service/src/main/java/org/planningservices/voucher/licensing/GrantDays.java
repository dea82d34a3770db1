package org.planningservices.voucher.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.voucher.benefit.LedgerEntry;
import org.planningservices.voucher.benefit.LedgerKind;
import org.planningservices.voucher.benefit.LicensingAgreement;
import org.planningservices.voucher.benefit.LicensingAgreements;

/** Puts days into an agreement, or corrects how many it has. */
@ApplicationScoped
class GrantDays {

  private final LicensingAgreements agreements;
  private final Audit audit;
  private final Clock clock;

  GrantDays(LicensingAgreements agreements, Audit audit, Clock clock) {
    this.agreements = agreements;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  LedgerEntry grant(UUID agreementId, GrantRequest request) {
    LicensingAgreement agreement = agreements.toChange(agreementId);
    Instant now = clock.instant();
    LedgerKind kind = request.kind() == null ? LedgerKind.GRANTED : request.kind();
    LedgerEntry entry =
        agreement.grant(
            kind, request.days(), request.reason(), LocalDate.ofInstant(now, ZoneOffset.UTC), now);
    agreements.keep(entry);
    audit.record("grant-days", "licensing-agreement", agreementId, request.reason());
    return entry;
  }
}
