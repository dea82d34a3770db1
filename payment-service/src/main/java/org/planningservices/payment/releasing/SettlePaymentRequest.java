package org.planningservices.payment.releasing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.outbox.Outbox;
import org.planningservices.payment.payable.Payables;
import org.planningservices.payment.publishing.PaymentEvents;
import org.planningservices.payment.request.Payment;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.PaymentRequestEvent;
import org.planningservices.payment.request.PaymentRequests;
import org.planningservices.payment.request.ReachablePaymentRequests;

/** Marks an approved payment request as paid, by another person than approved it. */
@ApplicationScoped
class SettlePaymentRequest {

  private final ReachablePaymentRequests reachable;
  private final PaymentRequests requests;
  private final Payables payables;
  private final CurrentCaller current;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  SettlePaymentRequest(
      ReachablePaymentRequests reachable,
      PaymentRequests requests,
      Payables payables,
      CurrentCaller current,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.reachable = reachable;
    this.requests = requests;
    this.payables = payables;
    this.current = current;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  PaymentRequest settle(UUID id, String paymentReference, LocalDate paidOn) {
    PaymentRequest request = reachable.get(id);
    Payment payment = new Payment(paymentReference, paidOn, current.get().subject());
    PaymentRequestEvent event = request.settle(payment, payables.on(id), clock.instant());
    requests.flush();
    outbox.append(PaymentEvents.toMessage(event, request.sequence()));
    audit.record("settle", "payment-request", id, "paid as " + paymentReference + " on " + paidOn);
    return request;
  }
}
