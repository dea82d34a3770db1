package org.planningservices.payment.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.outbox.Outbox;
import org.planningservices.payment.payable.Payables;
import org.planningservices.payment.publishing.PaymentEvents;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.PaymentRequestEvent;
import org.planningservices.payment.request.PaymentRequests;
import org.planningservices.payment.request.ReachablePaymentRequests;

/** Deletes a draft; its vouchers are free again. */
@ApplicationScoped
class DeletePaymentRequest {

  private final ReachablePaymentRequests reachable;
  private final PaymentRequests requests;
  private final Payables payables;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  DeletePaymentRequest(
      ReachablePaymentRequests reachable,
      PaymentRequests requests,
      Payables payables,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.reachable = reachable;
    this.requests = requests;
    this.payables = payables;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  void delete(UUID id) {
    PaymentRequest request = reachable.get(id);
    PaymentRequestEvent event = request.delete(payables.on(id), clock.instant());
    requests.flush();
    outbox.append(PaymentEvents.toMessage(event, request.sequence()));
    audit.record("delete", "payment-request", id, null);
  }
}
