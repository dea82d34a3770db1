package org.planningservices.payment.releasing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.payment.payable.Payables;
import org.planningservices.payment.publishing.PaymentRequestEvents;
import org.planningservices.payment.request.Payment;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.PaymentRequests;

/** Marks an approved payment request as paid, by another person than approved it. */
@ApplicationScoped
class SettlePaymentRequest {

  private final PaymentRequests requests;
  private final Payables payables;
  private final CurrentCaller caller;
  private final PaymentRequestEvents events;
  private final Audit audit;
  private final Clock clock;

  SettlePaymentRequest(
      PaymentRequests requests,
      Payables payables,
      CurrentCaller caller,
      PaymentRequestEvents events,
      Audit audit,
      Clock clock) {
    this.requests = requests;
    this.payables = payables;
    this.caller = caller;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  PaymentRequest settle(UUID id, String paymentReference, LocalDate paidOn) {
    PaymentRequest request = requests.toChange(id);
    Payment payment = new Payment(paymentReference, paidOn, caller.get().subject());
    events.publish(request.settle(payment, payables.on(id), clock.instant()));
    audit.record("settle", "payment-request", id, "paid as " + paymentReference + " on " + paidOn);
    return request;
  }
}
