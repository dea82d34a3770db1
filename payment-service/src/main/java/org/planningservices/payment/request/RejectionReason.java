package org.planningservices.payment.request;

/** Why a reviewer rejects a payment request [programme 8]. */
public enum RejectionReason {
  /** Completion report or customer deliverable missing or improper. */
  MISSING_DELIVERABLE,
  /** Invoiced under a location in another country than the delivery. */
  WRONG_COUNTRY_LOCATION,
  /** Limits of length broken, or a length that the engagement does not have. */
  DURATION_VIOLATION,
  /** The partner lacked the competency before starting. */
  NOT_ELIGIBLE,
  /** Improper use, or a product that is not in the offering. */
  OUT_OF_SCOPE,
  /** Reserved after the start. */
  NOT_RESERVED_BEFORE_START,
  /** The customer was billed on top. */
  EXTRA_CHARGE,
  /** Repeated engagement of 15 days without an exception. */
  MULTI_15_DAY,
  /** The deliverable was used before. */
  NOT_UNIQUE
}
