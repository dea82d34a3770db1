package org.planningservices.voucher.settling;

/** What was last published about a payment request. */
enum RequestStatus {
  SUBMITTED,
  APPROVED,
  REJECTED,
  SETTLED
}
