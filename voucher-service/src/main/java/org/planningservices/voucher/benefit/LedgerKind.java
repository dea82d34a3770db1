package org.planningservices.voucher.benefit;

/** Why days came or went [D14]. */
public enum LedgerKind {
  /** Earned with Software Assurance points; adds. */
  GRANTED,
  /** Given away with a voucher; takes. */
  DEBITED,
  /** Came back from a voucher that was cancelled or expired; adds. */
  RETURNED,
  /** Left over when the agreement ended; takes. */
  FORFEITED,
  /** Exchanged for training days; adds. */
  CONVERTED,
  /** Corrected by programme operations; adds or takes. */
  ADJUSTED
}
