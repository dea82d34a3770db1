package org.planningservices.payment.request;

/** Where a payment request stands [programme 11.4]. */
public enum PaymentRequestStatus {
  DRAFT,
  SUBMITTED,
  APPROVED,
  REJECTED,
  PAID,
  DELETED;

  /** Whether it holds its vouchers, so that they can be on no other. */
  public boolean isLive() {
    return switch (this) {
      case DRAFT, SUBMITTED, APPROVED, PAID -> true;
      case REJECTED, DELETED -> false;
    };
  }
}
