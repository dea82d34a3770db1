package org.planningservices.payment.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.planningservices.foundation.outbox.Outbox;
import org.planningservices.foundation.outbox.OutboxMessage;
import org.planningservices.payment.money.MoneyView;
import org.planningservices.payment.request.PaymentRequestEvent;

/** Puts what happened to a payment request into the outbox, in its public shape. */
@ApplicationScoped
public class PaymentRequestEvents {

  private final Outbox outbox;

  PaymentRequestEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(PaymentRequestEvent event) {
    outbox.append(toMessage(event));
  }

  static OutboxMessage toMessage(PaymentRequestEvent event) {
    EventPayload payload = payload(event);
    return new OutboxMessage(
        payload.getClass().getSimpleName(),
        event.paymentRequestId(),
        event.sequence(),
        Map.of("partnerid", event.partnerId()),
        payload);
  }

  private static EventPayload payload(PaymentRequestEvent event) {
    return switch (event) {
      case PaymentRequestEvent.Drafted it ->
          new EventPayload.PaymentRequestDrafted(
              it.paymentRequestId(),
              it.partnerId(),
              it.voucherIds(),
              MoneyView.of(it.total()),
              it.at());
      case PaymentRequestEvent.Deleted it ->
          new EventPayload.PaymentRequestDeleted(
              it.paymentRequestId(), it.partnerId(), it.voucherIds(), it.at());
      case PaymentRequestEvent.Submitted it ->
          new EventPayload.PaymentRequestSubmitted(
              it.paymentRequestId(),
              it.partnerId(),
              it.voucherIds(),
              it.referenceNumber(),
              MoneyView.of(it.total()),
              it.at());
      case PaymentRequestEvent.Approved it ->
          new EventPayload.PaymentRequestApproved(
              it.paymentRequestId(), it.partnerId(), it.voucherIds(), it.at(), it.payBy());
      case PaymentRequestEvent.Rejected it ->
          new EventPayload.PaymentRequestRejected(
              it.paymentRequestId(), it.partnerId(), it.voucherIds(), it.reason().name(), it.at());
      case PaymentRequestEvent.Settled it ->
          new EventPayload.PaymentSettled(
              it.paymentRequestId(),
              it.partnerId(),
              it.voucherIds(),
              MoneyView.of(it.total()),
              it.payment().reference(),
              it.payment().paidOn());
    };
  }
}
