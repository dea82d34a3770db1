package org.planningservices.eligibility.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.eligibility.publishing.QualificationEvents;
import org.planningservices.eligibility.qualification.Consultant;
import org.planningservices.eligibility.qualification.PartnerQualifications;
import org.planningservices.eligibility.qualification.PartnersQualifications;
import org.planningservices.eligibility.qualification.QualificationEvent;
import org.planningservices.foundation.id.UniqueId;

/** Adds a consultant of a partner. */
@ApplicationScoped
class AddConsultant {

  private final PartnersQualifications partners;
  private final RecordedVersion version;
  private final QualificationEvents events;
  private final RecordingAudit audit;
  private final Clock clock;

  AddConsultant(
      PartnersQualifications partners,
      RecordedVersion version,
      QualificationEvents events,
      RecordingAudit audit,
      Clock clock) {
    this.partners = partners;
    this.version = version;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  QualificationEvent.ConsultantAdded add(UUID partnerId, ConsultantRequest request) {
    PartnerQualifications partner = partners.locked(partnerId);
    version.honourMatch(partner);
    QualificationEvent.ConsultantAdded event =
        partner.add(new Consultant(UniqueId.next(), request.reference(), clock.instant()));
    events.publish(event);
    audit.record(
        "add", "consultant", event.consultant().consultantId(), partnerId, request.reason());
    return event;
  }
}
