package org.planningservices.eligibility.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.eligibility.publishing.QualificationEvents;
import org.planningservices.eligibility.qualification.Consultant;
import org.planningservices.eligibility.qualification.PartnerQualifications;
import org.planningservices.eligibility.qualification.QualificationEvent;
import org.planningservices.eligibility.qualification.QualificationRecords;
import org.planningservices.foundation.id.UniqueId;

/** Adds a consultant of a partner. */
@ApplicationScoped
class AddConsultant {

  private final QualificationRecords partners;
  private final QualificationsPrecondition precondition;
  private final QualificationEvents events;
  private final RecordingAudit audit;
  private final Clock clock;

  AddConsultant(
      QualificationRecords partners,
      QualificationsPrecondition precondition,
      QualificationEvents events,
      RecordingAudit audit,
      Clock clock) {
    this.partners = partners;
    this.precondition = precondition;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  QualificationEvent.ConsultantAdded add(UUID partnerId, ConsultantRequest request) {
    PartnerQualifications partner = partners.locked(partnerId);
    precondition.checkIfMatch(partner);
    QualificationEvent.ConsultantAdded event =
        partner.add(new Consultant(UniqueId.next(), request.reference(), clock.instant()));
    events.publish(event);
    audit.record(
        "add", "consultant", event.consultant().consultantId(), partnerId, request.reason());
    return event;
  }
}
