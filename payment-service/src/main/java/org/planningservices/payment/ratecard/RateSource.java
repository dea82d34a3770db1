package org.planningservices.payment.ratecard;

/** How sure a rate is [D12]. */
public enum RateSource {
  /** A public document gives it. */
  DOCUMENTED,
  /** Made up, since no public source gives it. */
  SYNTHETIC
}
