package org.planningservices.payment.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.payment.publishing.PaymentRequestEvents;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.PaymentRequests;

/** Approves what was submitted. */
@ApplicationScoped
class ApprovePaymentRequest {

  private final PaymentRequests requests;
  private final CurrentCaller caller;
  private final PaymentTerm term;
  private final PaymentRequestEvents events;
  private final Audit audit;
  private final Clock clock;

  ApprovePaymentRequest(
      PaymentRequests requests,
      CurrentCaller caller,
      PaymentTerm term,
      PaymentRequestEvents events,
      Audit audit,
      Clock clock) {
    this.requests = requests;
    this.caller = caller;
    this.term = term;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  PaymentRequest approve(UUID id, String note) {
    PaymentRequest request = requests.toChange(id);
    events.publish(request.approve(caller.get().subject(), note, term.days(), clock.instant()));
    audit.record("approve", "payment-request", id, note);
    return request;
  }
}
