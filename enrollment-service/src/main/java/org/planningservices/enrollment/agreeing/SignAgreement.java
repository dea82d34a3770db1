package org.planningservices.enrollment.agreeing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.planningservices.enrollment.eligibility.OfferingStandings;
import org.planningservices.enrollment.partner.PartnerEvent;
import org.planningservices.enrollment.partner.Partners;
import org.planningservices.enrollment.publishing.PartnerEvents;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.problem.InvalidInput;

/**
 * Signs the program provider agreement for the caller's own partner organization. The day is that
 * of UTC.
 */
@ApplicationScoped
class SignAgreement {

  /** The texts that may be signed today: the August 2020 edition [D1]. */
  private static final Set<String> VERSIONS = Set.of("2020-08");

  private final Partners partners;
  private final OfferingStandings standings;
  private final PartnerEvents events;
  private final Audit audit;
  private final Clock clock;

  SignAgreement(
      Partners partners,
      OfferingStandings standings,
      PartnerEvents events,
      Audit audit,
      Clock clock) {
    this.partners = partners;
    this.standings = standings;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  PartnerEvent.AgreementSigned sign(UUID partnerId, AgreementRequest request) {
    if (!VERSIONS.contains(request.version())) {
      throw InvalidInput.of(
          "/version", "agreement.version-unknown", "There is no such version of the agreement.");
    }
    PartnerEvent.AgreementSigned event =
        partners
            .toChange(partnerId)
            .signAgreement(
                request.version(),
                request.signedBy(),
                standings.windows(partnerId),
                clock.instant());
    events.publish(event);
    audit.record("sign", "agreement", partnerId, null);
    return event;
  }
}
