package org.planningservices.payment.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** All payment requests, each with its lines. */
@ApplicationScoped
public class PaymentRequests implements PanacheRepositoryBase<PaymentRequest, UUID> {

  /**
   * Locked until the end of the transaction: who comes at the same time waits, and then sees what
   * the one before did, in the request and in the payables that are read after it.
   */
  public Optional<PaymentRequest> locked(UUID id) {
    return find("select r from PaymentRequest r join fetch r.lines where r.id = ?1", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .singleResultOptional();
  }

  /**
   * Stores a new one; the insert decides whether invoice number and vouchers are free.
   *
   * @throws PaymentRequestRefusal when they are not
   */
  public void add(PaymentRequest request) {
    try {
      persistAndFlush(request);
    } catch (ConstraintViolationException taken) {
      switch (taken.getConstraintName()) {
        case "uq_payment_request_invoice_number" ->
            throw new PaymentRequestRefusal.InvoiceNumberUsed();
        case "uq_payment_request_line_live_voucher" ->
            throw new PaymentRequestRefusal.VoucherTaken();
        case null, default -> throw taken;
      }
    }
  }
}
