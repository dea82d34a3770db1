package org.planningservices.payment.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.outbox.Outbox;
import org.planningservices.payment.publishing.PaymentEvents;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.PaymentRequestEvent;
import org.planningservices.payment.request.PaymentRequests;
import org.planningservices.payment.request.ReachablePaymentRequests;

/** Approves what was submitted. */
@ApplicationScoped
class ApprovePaymentRequest {

  private final ReachablePaymentRequests reachable;
  private final PaymentRequests requests;
  private final CurrentCaller current;
  private final PaymentTerm term;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  ApprovePaymentRequest(
      ReachablePaymentRequests reachable,
      PaymentRequests requests,
      CurrentCaller current,
      PaymentTerm term,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.reachable = reachable;
    this.requests = requests;
    this.current = current;
    this.term = term;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  PaymentRequest approve(UUID id, String note) {
    PaymentRequest request = reachable.get(id);
    PaymentRequestEvent event =
        request.approve(current.get().subject(), note, term.days(), clock.instant());
    requests.flush();
    outbox.append(PaymentEvents.toMessage(event, request.sequence()));
    audit.record("approve", "payment-request", id, note);
    return request;
  }
}
