package org.planningservices.payment.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.planningservices.foundation.outbox.Outbox;
import org.planningservices.foundation.outbox.OutboxMessage;
import org.planningservices.payment.payable.PayableEvent;

/** Puts what happened to a payable on its own into the outbox, in its public shape. */
@ApplicationScoped
public class PayableEvents {

  private final Outbox outbox;

  PayableEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(PayableEvent event) {
    outbox.append(toMessage(event));
  }

  static OutboxMessage toMessage(PayableEvent event) {
    EventPayload payload = payload(event);
    return new OutboxMessage(
        payload.getClass().getSimpleName(),
        event.voucherId(),
        event.sequence(),
        Map.of("partnerid", event.partnerId()),
        payload);
  }

  private static EventPayload payload(PayableEvent event) {
    return switch (event) {
      case PayableEvent.Forfeited it ->
          new EventPayload.InvoicingDeadlineMissed(it.voucherId(), it.partnerId(), it.deadline());
    };
  }
}
