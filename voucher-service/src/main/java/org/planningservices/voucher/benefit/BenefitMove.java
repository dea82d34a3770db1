package org.planningservices.voucher.benefit;

import static org.planningservices.voucher.benefit.BenefitStatus.ACTIVE;
import static org.planningservices.voucher.benefit.BenefitStatus.AVAILABLE;
import static org.planningservices.voucher.benefit.BenefitStatus.ENDED;

import java.util.Set;
import org.planningservices.foundation.moves.Move;

/** The table of moves, to be read against [programme 11.1]. */
public enum BenefitMove implements Move<BenefitStatus> {
  ACTIVATE(from(AVAILABLE), ACTIVE, "be activated"),
  END(from(AVAILABLE, ACTIVE), ENDED, "be ended");

  private final Set<BenefitStatus> from;
  private final BenefitStatus to;
  private final String words;

  BenefitMove(Set<BenefitStatus> from, BenefitStatus to, String words) {
    this.from = from;
    this.to = to;
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean leadsFrom(BenefitStatus status) {
    return from.contains(status);
  }

  @Override
  public BenefitStatus to() {
    return to;
  }

  private static Set<BenefitStatus> from(BenefitStatus... statuses) {
    return Set.of(statuses);
  }
}
