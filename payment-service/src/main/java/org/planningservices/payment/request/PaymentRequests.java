package org.planningservices.payment.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** All payment requests, each with its lines. */
@ApplicationScoped
public class PaymentRequests implements PanacheRepositoryBase<PaymentRequest, UUID> {

  /**
   * Stores a new one; the insert decides whether the invoice number is free.
   *
   * @throws PaymentRequestRefusal when it is not
   */
  public void add(PaymentRequest request) {
    try {
      persistAndFlush(request);
    } catch (ConstraintViolationException taken) {
      if ("uq_payment_request_invoice_number".equals(taken.getConstraintName())) {
        throw new PaymentRequestRefusal.InvoiceNumberUsed();
      }
      throw taken;
    }
  }
}
