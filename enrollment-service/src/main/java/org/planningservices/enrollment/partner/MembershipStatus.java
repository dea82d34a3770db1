package org.planningservices.enrollment.partner;

/**
 * How far a partner is in joining the programme. Whether it is eligible depends on the day and is
 * no state of it.
 */
public enum MembershipStatus {
  /** The organization is known; it has signed nothing. */
  REGISTERED,
  /** It signed the program provider agreement. */
  AGREEMENT_SIGNED,
  /** It is enrolled in at least one offering. */
  ENROLLED
}
