package org.planningservices.enrollment.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.planningservices.enrollment.partner.PartnerEvent;
import org.planningservices.foundation.outbox.Outbox;
import org.planningservices.foundation.outbox.OutboxMessage;

/** Puts what happened to a partner into the outbox, in its public shape. */
@ApplicationScoped
public class PartnerEvents {

  private final Outbox outbox;

  PartnerEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(PartnerEvent event) {
    outbox.append(toMessage(event));
  }

  static OutboxMessage toMessage(PartnerEvent event) {
    EventPayload payload = payload(event);
    return new OutboxMessage(
        payload.getClass().getSimpleName(),
        event.partnerId(),
        event.sequence(),
        Map.of("partnerid", event.partnerId()),
        payload);
  }

  private static EventPayload payload(PartnerEvent event) {
    return switch (event) {
      case PartnerEvent.Registered it ->
          new EventPayload.PartnerRegistered(it.partnerId(), it.country());
      case PartnerEvent.LocationAdded it ->
          new EventPayload.LocationAdded(it.partnerId(), it.locationId(), it.country());
      case PartnerEvent.AgreementSigned it ->
          new EventPayload.AgreementSigned(it.partnerId(), it.agreementVersion(), it.at());
      case PartnerEvent.Enrolled it ->
          new EventPayload.PartnerEnrolled(
              it.partnerId(),
              it.enrollmentId(),
              it.offeringCode(),
              it.validFrom(),
              it.validUntil());
      case PartnerEvent.ProfilePublished it ->
          new EventPayload.BusinessProfilePublished(
              it.partnerId(), it.region(), it.profileVersion(), it.locationIds());
    };
  }
}
