package org.planningservices.eligibility.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.eligibility.publishing.QualificationEvents;
import org.planningservices.eligibility.qualification.CompletedTraining;
import org.planningservices.eligibility.qualification.HeldCompetency;
import org.planningservices.eligibility.qualification.PartnerQualifications;
import org.planningservices.eligibility.qualification.PassedExam;
import org.planningservices.eligibility.qualification.QualificationEvent;
import org.planningservices.eligibility.qualification.QualificationRecords;
import org.planningservices.foundation.id.UniqueId;

/** Records what a partner and its consultants have attained. */
@ApplicationScoped
class RecordQualification {

  private final QualificationRecords partners;
  private final RecordingRules rules;
  private final QualificationsPrecondition precondition;
  private final QualificationEvents events;
  private final RecordingAudit audit;
  private final Clock clock;

  RecordQualification(
      QualificationRecords partners,
      RecordingRules rules,
      QualificationsPrecondition precondition,
      QualificationEvents events,
      RecordingAudit audit,
      Clock clock) {
    this.partners = partners;
    this.rules = rules;
    this.precondition = precondition;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  QualificationEvent.CompetencyRecorded competency(UUID partnerId, CompetencyRequest request) {
    rules.check(request);
    PartnerQualifications partner = toChange(partnerId);
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

  @Transactional
  QualificationEvent.TrainingRecorded training(UUID partnerId, ComplianceTrainingRequest request) {
    rules.check(request);
    PartnerQualifications partner = toChange(partnerId);
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

  @Transactional
  QualificationEvent.ExamRecorded exam(UUID partnerId, UUID consultantId, ExamRequest request) {
    rules.check(request);
    PartnerQualifications partner = toChange(partnerId);
    QualificationEvent.ExamRecorded event =
        partner.record(
            new PassedExam(
                UniqueId.next(),
                consultantId,
                request.examCode(),
                request.passedOn(),
                clock.instant()));
    events.publish(event);
    audit.record("record", "exam", event.exam().passedExamId(), partnerId, request.reason());
    return event;
  }

  private PartnerQualifications toChange(UUID partnerId) {
    PartnerQualifications partner = partners.locked(partnerId);
    precondition.checkIfMatch(partner);
    return partner;
  }
}
