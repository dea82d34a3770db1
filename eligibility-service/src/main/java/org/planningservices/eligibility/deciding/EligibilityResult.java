package org.planningservices.eligibility.deciding;

/** The sum of all requirements. */
public enum EligibilityResult {
  /** Every requirement is met. */
  ELIGIBLE,
  /** At least one is met and at least one is not. */
  IN_PROGRESS,
  /** None is met. */
  NOT_ELIGIBLE
}
