package org.planningservices.payment.submitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.payment.publishing.PaymentRequestEvents;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.PaymentRequests;

/** Submits a draft of the caller. */
@ApplicationScoped
class SubmitPaymentRequest {

  private final PaymentRequests requests;
  private final SubmissionApplications applications;
  private final PaymentRequestEvents events;
  private final Audit audit;
  private final Clock clock;

  SubmitPaymentRequest(
      PaymentRequests requests,
      SubmissionApplications applications,
      PaymentRequestEvents events,
      Audit audit,
      Clock clock) {
    this.requests = requests;
    this.applications = applications;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  PaymentRequest submit(UUID id) {
    PaymentRequest request = requests.toChange(id);
    events.publish(request.submit(applications.of(request, clock.instant())));
    audit.record("submit", "payment-request", id, null);
    return request;
  }
}
