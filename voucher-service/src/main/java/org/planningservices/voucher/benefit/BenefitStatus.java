package org.planningservices.voucher.benefit;

/** Where the benefit of an agreement stands [programme 11.1]. */
public enum BenefitStatus {
  /** Days may be granted; nobody can spend them yet. */
  AVAILABLE,
  ACTIVE,
  ENDED
}
