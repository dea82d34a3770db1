package org.planningservices.enrollment.enrolling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.planningservices.enrollment.eligibility.OfferingStandings;
import org.planningservices.enrollment.eligibility.OfferingStandings.Standing;
import org.planningservices.enrollment.partner.EnrollmentApplication;
import org.planningservices.enrollment.partner.Partner;
import org.planningservices.enrollment.partner.PartnerEvent;
import org.planningservices.enrollment.partner.Partners;
import org.planningservices.enrollment.publishing.PartnerEvents;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.problem.InvalidInput;

/** Enrols the caller's own partner organization in an offering. The day is that of UTC. */
@ApplicationScoped
class EnrollPartner {

  private final Partners partners;
  private final OfferingStandings standings;
  private final PartnerEvents events;
  private final Audit audit;
  private final Clock clock;

  EnrollPartner(
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
  PartnerEvent.Enrolled enroll(UUID partnerId, String offeringCode) {
    Partner partner = partners.toChange(partnerId);
    Standing standing =
        standings
            .find(partnerId, offeringCode)
            .orElseThrow(
                () ->
                    InvalidInput.of(
                        "/offeringCode",
                        "enrollment.offering-unknown",
                        "The catalogue has no such offering."));
    Instant now = clock.instant();
    PartnerEvent.Enrolled event =
        partner.enroll(
            new EnrollmentApplication(
                UniqueId.next(),
                standing.offeringCode(),
                partners.hasLocation(partner),
                standing.window(),
                LocalDate.ofInstant(now, ZoneOffset.UTC)),
            now);
    events.publish(event);
    audit.record("enroll", "enrollment", event.enrollmentId(), null);
    return event;
  }
}
