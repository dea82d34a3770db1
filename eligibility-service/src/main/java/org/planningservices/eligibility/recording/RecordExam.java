package org.planningservices.eligibility.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.eligibility.publishing.QualificationEvents;
import org.planningservices.eligibility.qualification.PartnerQualifications;
import org.planningservices.eligibility.qualification.PartnersQualifications;
import org.planningservices.eligibility.qualification.PassedExam;
import org.planningservices.eligibility.qualification.QualificationEvent;
import org.planningservices.foundation.id.UniqueId;

/** Records that a consultant of a partner passed an exam. */
@ApplicationScoped
class RecordExam {

  private final PartnersQualifications partners;
  private final RecordingRules rules;
  private final RecordedVersion version;
  private final QualificationEvents events;
  private final RecordingAudit audit;
  private final Clock clock;

  RecordExam(
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
  QualificationEvent.ExamRecorded record(UUID partnerId, UUID consultantId, ExamRequest request) {
    rules.check(request);
    PartnerQualifications partner = partners.locked(partnerId);
    version.honourMatch(partner);
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
}
