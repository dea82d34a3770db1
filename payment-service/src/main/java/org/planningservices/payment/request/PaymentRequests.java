package org.planningservices.payment.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** All payment requests, each with its lines. */
@ApplicationScoped
public class PaymentRequests implements PanacheRepositoryBase<PaymentRequest, UUID> {

  private static final String LATEST_REVISION =
      """
      select coalesce(max(x.invoiceRevision), 0) from PaymentRequest x
      where x.partnerId = :partner and x.partnerInvoiceNumber = :number and x.status <> :deleted""";

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

  private int latestRevision(PaymentRequest request) {
    return getEntityManager()
        .createQuery(LATEST_REVISION, Integer.class)
        .setParameter("partner", request.partnerId())
        .setParameter("number", request.partnerInvoiceNumber())
        .setParameter("deleted", PaymentRequestStatus.DELETED)
        .getSingleResult();
  }
}
