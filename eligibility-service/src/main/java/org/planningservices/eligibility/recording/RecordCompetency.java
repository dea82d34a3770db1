package org.planningservices.eligibility.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.eligibility.publishing.QualificationEvents;
import org.planningservices.eligibility.qualification.HeldCompetency;
import org.planningservices.eligibility.qualification.PartnerQualifications;
import org.planningservices.eligibility.qualification.PartnersQualifications;
import org.planningservices.eligibility.qualification.QualificationEvent;
import org.planningservices.foundation.id.UniqueId;

/** Records that a partner holds a competency. */
@ApplicationScoped
class RecordCompetency {

  private final PartnersQualifications partners;
  private final RecordingRules rules;
  private final RecordedVersion version;
  private final QualificationEvents events;
  private final RecordingAudit audit;
  private final Clock clock;

  RecordCompetency(
      PartnersQualifications partners,
      RecordingRules rules,
      RecordedVersion version,
      QualificationEvents events,
      RecordingAudit audit,
      Clock clock) {
    this.partners = partners;
    this.rules = rules;
    this.version = version;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  QualificationEvent.CompetencyRecorded record(UUID partnerId, CompetencyRequest request) {
    rules.check(request);
    PartnerQualifications partner = partners.locked(partnerId);
    version.honourMatch(partner);
    QualificationEvent.CompetencyRecorded event =
        partner.record(
            new HeldCompetency(
                UniqueId.next(),
                request.competency(),
                request.level(),
                request.attainedOn(),
                request.anniversaryOn(),
                clock.instant()));
    events.publish(event);
    audit.record(
        "record", "competency", event.competency().competencyId(), partnerId, request.reason());
    return event;
  }
}
