package org.planningservices.eligibility.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.eligibility.publishing.QualificationEvents;
import org.planningservices.eligibility.qualification.CompletedTraining;
import org.planningservices.eligibility.qualification.PartnerQualifications;
import org.planningservices.eligibility.qualification.PartnersQualifications;
import org.planningservices.eligibility.qualification.QualificationEvent;
import org.planningservices.foundation.id.UniqueId;

/** Records that a partner completed the compliance training. */
@ApplicationScoped
class RecordComplianceTraining {

  private final PartnersQualifications partners;
  private final RecordingRules rules;
  private final RecordedVersion version;
  private final QualificationEvents events;
  private final RecordingAudit audit;
  private final Clock clock;

  RecordComplianceTraining(
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
  QualificationEvent.TrainingRecorded record(UUID partnerId, ComplianceTrainingRequest request) {
    rules.check(request);
    PartnerQualifications partner = partners.locked(partnerId);
    version.honourMatch(partner);
    QualificationEvent.TrainingRecorded event =
        partner.record(
            new CompletedTraining(UniqueId.next(), request.completedOn(), clock.instant()));
    events.publish(event);
    audit.record(
        "record",
        "compliance-training",
        event.training().trainingId(),
        partnerId,
        request.reason());
    return event;
  }
}
