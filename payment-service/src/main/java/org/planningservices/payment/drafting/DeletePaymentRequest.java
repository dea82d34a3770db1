package org.planningservices.payment.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.payment.payable.Payables;
import org.planningservices.payment.publishing.PaymentRequestEvents;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.PaymentRequests;

/** Deletes a draft; its vouchers are free again. */
@ApplicationScoped
class DeletePaymentRequest {

  private final PaymentRequests requests;
  private final Payables payables;
  private final PaymentRequestEvents events;
  private final Audit audit;
  private final Clock clock;

  DeletePaymentRequest(
      PaymentRequests requests,
      Payables payables,
      PaymentRequestEvents events,
      Audit audit,
      Clock clock) {
    this.requests = requests;
    this.payables = payables;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  void delete(UUID id) {
    PaymentRequest request = requests.toChange(id);
    events.publish(request.delete(payables.on(id), clock.instant()));
    audit.record("delete", "payment-request", id, null);
  }
}
