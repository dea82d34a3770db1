package org.planningservices.payment.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.payment.payable.Payables;
import org.planningservices.payment.publishing.PaymentRequestEvents;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.PaymentRequests;
import org.planningservices.payment.request.RejectionReason;

/** Rejects what was submitted; until their deadline its vouchers may be put on another. */
@ApplicationScoped
class RejectPaymentRequest {

  private final PaymentRequests requests;
  private final Payables payables;
  private final CurrentCaller caller;
  private final PaymentRequestEvents events;
  private final Audit audit;
  private final Clock clock;

  RejectPaymentRequest(
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
  PaymentRequest reject(UUID id, RejectionReason reason, String note) {
    PaymentRequest request = requests.toChange(id);
    events.publish(
        request.reject(reason, caller.get().subject(), note, payables.on(id), clock.instant()));
    audit.record("reject", "payment-request", id, reason + ": " + note);
    return request;
  }
}
