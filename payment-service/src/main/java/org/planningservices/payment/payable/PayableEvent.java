package org.planningservices.payment.payable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What happened to a payable on its own. Its moves on a payment request are published by the event
 * of that payment request, which names the voucher.
 */
public sealed interface PayableEvent {

  UUID voucherId();

  UUID partnerId();

  /** The payable's sequence after the move, from 1. */
  long sequence();

  Instant at();

  /**
   * Its days are over.
   *
   * @param deadline last day on which it could have been submitted, in the country of delivery
   */
  record Forfeited(UUID voucherId, UUID partnerId, long sequence, Instant at, LocalDate deadline)
      implements PayableEvent {}
}
