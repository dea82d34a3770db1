package org.planningservices.payment.request;

import static org.planningservices.payment.request.PaymentRequestStatus.APPROVED;
import static org.planningservices.payment.request.PaymentRequestStatus.DELETED;
import static org.planningservices.payment.request.PaymentRequestStatus.DRAFT;
import static org.planningservices.payment.request.PaymentRequestStatus.PAID;
import static org.planningservices.payment.request.PaymentRequestStatus.REJECTED;
import static org.planningservices.payment.request.PaymentRequestStatus.SUBMITTED;

/** Every move of a payment request: from where, to where [programme 11.4]. */
public enum PaymentRequestMove {
  SUBMIT(DRAFT, SUBMITTED, "be submitted"),
  DELETE(DRAFT, DELETED, "be deleted"),
  APPROVE(SUBMITTED, APPROVED, "be approved"),
  REJECT(SUBMITTED, REJECTED, "be rejected"),
  SETTLE(APPROVED, PAID, "be paid");

  private final PaymentRequestStatus source;
  private final PaymentRequestStatus target;
  private final String words;

  PaymentRequestMove(PaymentRequestStatus source, PaymentRequestStatus target, String words) {
    this.source = source;
    this.target = target;
    this.words = words;
  }

  /** What a payment request cannot when the move is not allowed. */
  String words() {
    return words;
  }

  boolean isAllowedFrom(PaymentRequestStatus status) {
    return status == source;
  }

  PaymentRequestStatus target() {
    return target;
  }
}
