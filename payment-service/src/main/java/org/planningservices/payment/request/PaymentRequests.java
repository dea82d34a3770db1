package org.planningservices.payment.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.foundation.reading.KeysetQuery;

/** All payment requests, each with its lines. */
@ApplicationScoped
public class PaymentRequests implements PanacheRepositoryBase<PaymentRequest, UUID> {

  private static final String SELECT = "select x from PaymentRequest x";
  private static final String SELECT_WITH_LINES = SELECT + " join fetch x.lines";

  private static final String LATEST_REVISION =
      """
      select coalesce(max(x.invoice.revision), 0) from PaymentRequest x
      where x.partnerId = :partner and x.invoice.number = :number and x.status <> :deleted""";

  private final EntityManager entities;
  private final CurrentCaller caller;
  private final Versions versions;

  PaymentRequests(EntityManager entities, CurrentCaller caller, Versions versions) {
    this.entities = entities;
    this.caller = caller;
    this.versions = versions;
  }

  /**
   * Stores a new one; the insert decides whether the invoice number is free. That of a rejected one
   * is, for its correction [D22]; the index over revisions lets two corrections that race with a
   * rejection not be the same one: the second is done again.
   *
   * @throws PaymentRequestRefusal when it is not
   */
  public void add(PaymentRequest request) {
    request.number(latestRevision(request) + 1);
    try {
      persistAndFlush(request);
    } catch (ConstraintViolationException taken) {
      if ("uq_payment_request_invoice_number".equals(taken.getConstraintName())) {
        throw new PaymentRequestRefusal.InvoiceNumberUsed();
      }
      throw taken;
    }
  }

  /**
   * The payment request that the present request means to change, at the version that If-Match
   * names, if it names one. Locked until the transaction ends: whoever comes at the same time
   * waits, and then sees what the one before did, in the request and in the payables that are read
   * after it. What the caller does not reach is neither locked nor waited for.
   *
   * @throws UnknownResource when there is none, or it is another partner's or location's
   * @throws Refusal (412) when the caller means another version
   */
  public PaymentRequest toChange(UUID id) {
    PaymentRequest request =
        reached(SELECT_WITH_LINES)
            .locked(entities, id, PaymentRequest.class)
            .orElseThrow(() -> new UnknownResource("payment-request"));
    versions.checkIfMatch(request.sequence());
    return request;
  }

  /** Unlocked. What the caller does not reach is not read either. */
  public Optional<PaymentRequest> reached(UUID id) {
    return reached(SELECT).one(entities, id, PaymentRequest.class);
  }

  private KeysetQuery reached(String select) {
    return KeysetQuery.of(select, "x.id")
        .within(caller.get().scope(), "x.partnerId", "x.invoice.locationId");
  }

  private int latestRevision(PaymentRequest request) {
    return entities
        .createQuery(LATEST_REVISION, Integer.class)
        .setParameter("partner", request.partnerId())
        .setParameter("number", request.invoice().number())
        .setParameter("deleted", PaymentRequestStatus.DELETED)
        .getSingleResult();
  }
}
