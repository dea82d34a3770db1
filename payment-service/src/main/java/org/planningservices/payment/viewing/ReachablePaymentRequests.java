package org.planningservices.payment.viewing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.PaymentRequests;

/** Payment requests that the caller may move. */
@ApplicationScoped
public class ReachablePaymentRequests {

  private final PaymentRequests requests;
  private final CurrentCaller current;
  private final Versions versions;

  ReachablePaymentRequests(PaymentRequests requests, CurrentCaller current, Versions versions) {
    this.requests = requests;
    this.current = current;
    this.versions = versions;
  }

  /**
   * Locks it until the end of the present transaction.
   *
   * @throws UnknownResource when there is none, or it is another partner's or location's
   * @throws org.planningservices.foundation.problem.Refusal when the caller means another version
   */
  public PaymentRequest get(UUID id) {
    Visibility visibility = Visibility.of(current.get());
    PaymentRequest request =
        requests
            .locked(id)
            .filter(found -> visibility.covers(found.partnerId(), found.locationId()))
            .orElseThrow(() -> new UnknownResource("payment-request"));
    versions.honourMatch(request.sequence());
    return request;
  }
}
