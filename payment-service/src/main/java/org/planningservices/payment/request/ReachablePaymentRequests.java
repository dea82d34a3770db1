package org.planningservices.payment.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.foundation.reading.KeysetQuery;

/** Payment requests that the caller may move. */
@ApplicationScoped
public class ReachablePaymentRequests {

  private static final String SELECT = "select x from PaymentRequest x join fetch x.lines";

  private final EntityManager entities;
  private final CurrentCaller current;
  private final Versions versions;

  ReachablePaymentRequests(EntityManager entities, CurrentCaller current, Versions versions) {
    this.entities = entities;
    this.current = current;
    this.versions = versions;
  }

  /**
   * Locks it until the end of the present transaction: who comes at the same time waits, and then
   * sees what the one before did, in the request and in the payables that are read after it. What
   * the caller does not reach is neither locked nor waited for.
   *
   * @throws UnknownResource when there is none, or it is another partner's or location's
   * @throws org.planningservices.foundation.problem.Refusal when the caller means another version
   */
  public PaymentRequest get(UUID id) {
    PaymentRequest request =
        KeysetQuery.of(SELECT, "x.id")
            .within(current.get().scope(), "x.partnerId", "x.locationId")
            .locked(entities, id, PaymentRequest.class)
            .orElseThrow(() -> new UnknownResource("payment-request"));
    versions.honourMatch(request.sequence());
    return request;
  }
}
