package org.planningservices.payment.payable;

import static org.planningservices.payment.payable.PayableStatus.DRAFTED;
import static org.planningservices.payment.payable.PayableStatus.FORFEITED;
import static org.planningservices.payment.payable.PayableStatus.OPEN;
import static org.planningservices.payment.payable.PayableStatus.PAID;
import static org.planningservices.payment.payable.PayableStatus.REQUESTED;

import java.util.Set;
import org.planningservices.foundation.moves.Move;

/** The table of moves of a payable. */
public enum PayableMove implements Move<PayableStatus> {
  REDEEM(from(), OPEN, "be redeemed"),
  HOLD(from(OPEN), DRAFTED, "be put on a payment request"),
  FREE(from(DRAFTED), OPEN, "be taken off its payment request"),
  /** What was forfeited on a draft leaves it when it is deleted, and stays forfeited. */
  LEAVE(from(FORFEITED), FORFEITED, "leave its payment request"),
  REQUEST(from(DRAFTED), REQUESTED, "be submitted for payment"),
  REOPEN(from(REQUESTED), OPEN, "be opened again"),
  SETTLE(from(REQUESTED), PAID, "be paid"),
  FORFEIT(from(OPEN, DRAFTED), FORFEITED, "be forfeited");

  private final Set<PayableStatus> from;
  private final PayableStatus to;
  private final String words;

  PayableMove(Set<PayableStatus> from, PayableStatus to, String words) {
    this.from = from;
    this.to = to;
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean leadsFrom(PayableStatus status) {
    return from.contains(status);
  }

  @Override
  public PayableStatus to() {
    return to;
  }

  private static Set<PayableStatus> from(PayableStatus... statuses) {
    return Set.of(statuses);
  }
}
