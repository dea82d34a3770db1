package org.planningservices.payment.request;

import static org.planningservices.payment.request.PaymentRequestStatus.APPROVED;
import static org.planningservices.payment.request.PaymentRequestStatus.DELETED;
import static org.planningservices.payment.request.PaymentRequestStatus.DRAFT;
import static org.planningservices.payment.request.PaymentRequestStatus.PAID;
import static org.planningservices.payment.request.PaymentRequestStatus.REJECTED;
import static org.planningservices.payment.request.PaymentRequestStatus.SUBMITTED;

/** Every move of a payment request: from where, to where [domain.md 11.4]. */
public enum PaymentRequestMove {
  SUBMIT(DRAFT, SUBMITTED),
  DELETE(DRAFT, DELETED),
  APPROVE(SUBMITTED, APPROVED),
  REJECT(SUBMITTED, REJECTED),
  SETTLE(APPROVED, PAID);

  private final PaymentRequestStatus source;
  private final PaymentRequestStatus target;

  PaymentRequestMove(PaymentRequestStatus source, PaymentRequestStatus target) {
    this.source = source;
    this.target = target;
  }

  boolean isAllowedFrom(PaymentRequestStatus status) {
    return status == source;
  }

  PaymentRequestStatus target() {
    return target;
  }
}
