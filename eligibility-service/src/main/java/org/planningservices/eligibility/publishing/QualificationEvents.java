package org.planningservices.eligibility.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import org.planningservices.eligibility.calendar.ProgrammeCalendar;
import org.planningservices.eligibility.catalogue.Catalogue;
import org.planningservices.eligibility.catalogue.Catalogues;
import org.planningservices.eligibility.deciding.EligibilityWindows;
import org.planningservices.eligibility.deciding.EligibilityWindows.Window;
import org.planningservices.eligibility.publishing.EventPayload.EligibleEngagement;
import org.planningservices.eligibility.publishing.EventPayload.EligibleOffering;
import org.planningservices.eligibility.qualification.QualificationEvent;
import org.planningservices.foundation.outbox.Outbox;
import org.planningservices.foundation.outbox.OutboxMessage;

/** Puts what a record changes into the outbox: not the record, but what follows from it. */
@ApplicationScoped
public class QualificationEvents {

  private final Outbox outbox;
  private final Catalogues catalogues;
  private final ProgrammeCalendar calendar;

  QualificationEvents(Outbox outbox, Catalogues catalogues, ProgrammeCalendar calendar) {
    this.outbox = outbox;
    this.catalogues = catalogues;
    this.calendar = calendar;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(QualificationEvent event) {
    outbox.append(toMessage(event, catalogues.get(), calendar.today()));
  }

  static OutboxMessage toMessage(QualificationEvent event, Catalogue catalogue, LocalDate today) {
    EventPayload payload =
        switch (event) {
          case QualificationEvent.OfCompany it -> payload(it, catalogue, today);
          case QualificationEvent.OfConsultant it ->
              new EventPayload.ConsultantQualificationChanged(
                  it.partnerId(),
                  it.consultant().consultantId(),
                  EligibilityWindows.engagementsLedWith(it.exams(), catalogue, today));
        };
    return new OutboxMessage(
        payload.getClass().getSimpleName(),
        event.partnerId(),
        event.sequence(),
        Map.of("partnerid", event.partnerId()),
        payload);
  }

  private static EventPayload payload(
      QualificationEvent.OfCompany event, Catalogue catalogue, LocalDate today) {
    EligibilityWindows windows = EligibilityWindows.of(catalogue, event.company(), today);
    return new EventPayload.EligibilityChanged(
        event.partnerId(),
        windows.offerings().stream().map(QualificationEvents::offering).toList(),
        windows.engagements().stream().map(QualificationEvents::engagement).toList());
  }

  private static EligibleOffering offering(Window window) {
    return new EligibleOffering(
        window.code(), window.days().from(), window.days().lastDay().orElse(null));
  }

  private static EligibleEngagement engagement(Window window) {
    return new EligibleEngagement(
        window.code(), window.days().from(), window.days().lastDay().orElse(null));
  }
}
