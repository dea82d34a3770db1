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
  HOLD(from(OPEN), DRAFTED),
  FREE(from(DRAFTED), OPEN),
  REQUEST(from(DRAFTED), REQUESTED),
  REOPEN(from(REQUESTED), OPEN),
  SETTLE(from(REQUESTED), PAID),
  FORFEIT(from(OPEN, DRAFTED), FORFEITED);

  private final Set<PayableStatus> sources;
  private final PayableStatus target;

  PayableMove(Set<PayableStatus> sources, PayableStatus target) {
    this.sources = sources;
    this.target = target;
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
