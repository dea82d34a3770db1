package org.planningservices.payment.request;

import static org.planningservices.payment.request.PaymentRequestStatus.APPROVED;
import static org.planningservices.payment.request.PaymentRequestStatus.DELETED;
import static org.planningservices.payment.request.PaymentRequestStatus.PAID;
import static org.planningservices.payment.request.PaymentRequestStatus.REJECTED;
import static org.planningservices.payment.request.PaymentRequestStatus.SUBMITTED;

import java.util.Set;
import org.planningservices.foundation.moves.Move;

/** The table of moves of a payment request, to be read against [programme 11.4]. */
public enum PaymentRequestMove implements Move<PaymentRequestStatus> {
  DRAFT(from(), PaymentRequestStatus.DRAFT, "be drafted"),
  SUBMIT(from(PaymentRequestStatus.DRAFT), SUBMITTED, "be submitted"),
  DELETE(from(PaymentRequestStatus.DRAFT), DELETED, "be deleted"),
  APPROVE(from(SUBMITTED), APPROVED, "be approved"),
  REJECT(from(SUBMITTED), REJECTED, "be rejected"),
  SETTLE(from(APPROVED), PAID, "be paid");

  private final Set<PaymentRequestStatus> from;
  private final PaymentRequestStatus to;
  private final String words;

  PaymentRequestMove(Set<PaymentRequestStatus> from, PaymentRequestStatus to, String words) {
    this.from = from;
    this.to = to;
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean leadsFrom(PaymentRequestStatus status) {
    return from.contains(status);
  }

  @Override
  public PaymentRequestStatus to() {
    return to;
  }

  private static Set<PaymentRequestStatus> from(PaymentRequestStatus... statuses) {
    return Set.of(statuses);
  }
}
