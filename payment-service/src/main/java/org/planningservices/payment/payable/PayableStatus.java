package org.planningservices.payment.payable;

/** Where a redeemed voucher stands with regard to its payment. */
public enum PayableStatus {
  /** On no live payment request; may be put on one until its deadline. */
  OPEN,
  /** Held by a draft. */
  DRAFTED,
  /** On a payment request that is submitted or approved. */
  REQUESTED,
  /** Paid; the end. */
  PAID,
  /** Not submitted in time; the end [D10]. */
  FORFEITED
}
