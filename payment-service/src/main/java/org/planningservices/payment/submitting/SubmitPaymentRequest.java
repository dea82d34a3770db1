package org.planningservices.payment.submitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.outbox.Outbox;
import org.planningservices.payment.locations.Locations;
import org.planningservices.payment.payable.Payables;
import org.planningservices.payment.payee.Payees;
import org.planningservices.payment.publishing.PaymentEvents;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.PaymentRequestEvent;
import org.planningservices.payment.request.PaymentRequests;
import org.planningservices.payment.request.ReachablePaymentRequests;
import org.planningservices.payment.request.Submission;

/** Submits a draft of the caller. */
@ApplicationScoped
class SubmitPaymentRequest {

  private final ReachablePaymentRequests reachable;
  private final PaymentRequests requests;
  private final Payables payables;
  private final Payees payees;
  private final Locations locations;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  SubmitPaymentRequest(
      ReachablePaymentRequests reachable,
      PaymentRequests requests,
      Payables payables,
      Payees payees,
      Locations locations,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.reachable = reachable;
    this.requests = requests;
    this.payables = payables;
    this.payees = payees;
    this.locations = locations;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  PaymentRequest submit(UUID id) {
    PaymentRequest request = reachable.get(id);
    PaymentRequestEvent event =
        request.submit(
            new Submission(
                payables.on(id),
                payees.idFor(request.partnerId(), request.locationId(), request.total().currency()),
                locations.countryOf(request.locationId()),
                clock.instant()));
    requests.flush();
    outbox.append(PaymentEvents.toMessage(event, request.sequence()));
    audit.record("submit", "payment-request", id, null);
    return request;
  }
}
