package org.planningservices.eligibility.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.eligibility.calendar.ProgrammeCalendar;
import org.planningservices.eligibility.catalogue.Catalogues;
import org.planningservices.eligibility.publishing.QualificationEvents;
import org.planningservices.eligibility.qualification.HeldCompetency;
import org.planningservices.eligibility.qualification.PartnersQualifications;
import org.planningservices.eligibility.qualification.QualificationEvent;
import org.planningservices.foundation.id.UniqueId;

/** Records that a partner holds a competency. */
@ApplicationScoped
public class RecordCompetency {

  private final PartnersQualifications partners;
  private final Catalogues catalogues;
  private final ProgrammeCalendar calendar;
  private final QualificationEvents events;
  private final RecordingAudit audit;
  private final Clock clock;

  RecordCompetency(
      PartnersQualifications partners,
      Catalogues catalogues,
      ProgrammeCalendar calendar,
      QualificationEvents events,
      RecordingAudit audit,
      Clock clock) {
    this.partners = partners;
    this.catalogues = catalogues;
    this.calendar = calendar;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public QualificationEvent.CompetencyRecorded record(UUID partnerId, CompetencyRequest request) {
    new RecordingRules(catalogues.get(), calendar.today()).check(request);
    QualificationEvent.CompetencyRecorded event =
        partners
            .locked(partnerId)
            .record(
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
