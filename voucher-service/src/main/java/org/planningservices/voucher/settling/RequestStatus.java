package org.planningservices.voucher.settling;

/** What was told last of a payment request. */
enum RequestStatus {
  SUBMITTED,
  APPROVED,
  REJECTED,
  SETTLED
}
