package org.planningservices.payment.payable;

import static org.planningservices.payment.payable.PayableStatus.DRAFTED;
import static org.planningservices.payment.payable.PayableStatus.FORFEITED;
import static org.planningservices.payment.payable.PayableStatus.OPEN;
import static org.planningservices.payment.payable.PayableStatus.PAID;
import static org.planningservices.payment.payable.PayableStatus.REQUESTED;

import java.util.EnumSet;
import java.util.Set;

/** Every move of a payable: from where, to where. */
public enum PayableMove {
  HOLD(from(OPEN), DRAFTED, "be put on a payment request"),
  FREE(from(DRAFTED), OPEN, "be taken off its payment request"),
  REQUEST(from(DRAFTED), REQUESTED, "be submitted for payment"),
  REOPEN(from(REQUESTED), OPEN, "be opened again"),
  SETTLE(from(REQUESTED), PAID, "be paid"),
  FORFEIT(from(OPEN, DRAFTED), FORFEITED, "be forfeited");

  private final Set<PayableStatus> sources;
  private final PayableStatus target;
  private final String words;

  PayableMove(Set<PayableStatus> sources, PayableStatus target, String words) {
    this.sources = sources;
    this.target = target;
    this.words = words;
  }

  /** What a redeemed voucher cannot when the move is not allowed. */
  String words() {
    return words;
  }

  boolean isAllowedFrom(PayableStatus status) {
    return sources.contains(status);
  }

  PayableStatus target() {
    return target;
  }

  private static Set<PayableStatus> from(PayableStatus first, PayableStatus... more) {
    return Set.copyOf(EnumSet.of(first, more));
  }
}
