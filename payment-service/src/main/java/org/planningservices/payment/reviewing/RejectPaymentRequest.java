package org.planningservices.payment.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.outbox.Outbox;
import org.planningservices.payment.payable.Payables;
import org.planningservices.payment.publishing.PaymentEvents;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.PaymentRequestEvent;
import org.planningservices.payment.request.PaymentRequests;
import org.planningservices.payment.request.ReachablePaymentRequests;
import org.planningservices.payment.request.RejectionReason;

/** Rejects what was submitted; until their deadline its vouchers may be put on another. */
@ApplicationScoped
class RejectPaymentRequest {

  private final ReachablePaymentRequests reachable;
  private final PaymentRequests requests;
  private final Payables payables;
  private final CurrentCaller current;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  RejectPaymentRequest(
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
  PaymentRequest reject(UUID id, RejectionReason reason, String note) {
    PaymentRequest request = reachable.get(id);
    PaymentRequestEvent event =
        request.reject(reason, current.get().subject(), note, payables.on(id), clock.instant());
    requests.flush();
    outbox.append(PaymentEvents.toMessage(event, request.sequence()));
    audit.record("reject", "payment-request", id, reason + ": " + note);
    return request;
  }
}
