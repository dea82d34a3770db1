package org.planningservices.voucher.voucher;

import static org.planningservices.voucher.voucher.VoucherStatus.ASSIGNED;
import static org.planningservices.voucher.voucher.VoucherStatus.CANCELLED;
import static org.planningservices.voucher.voucher.VoucherStatus.EXPIRED;
import static org.planningservices.voucher.voucher.VoucherStatus.REDEEMED;
import static org.planningservices.voucher.voucher.VoucherStatus.RESERVED;

import java.util.Set;
import org.planningservices.foundation.moves.Move;

/**
 * The table of moves up to redemption, to be read against [programme 11.2]; those that follow it
 * are the settlement's: {@code settling.SettlementMove}.
 */
public enum VoucherMove implements Move<VoucherStatus> {
  ASSIGN(from(), ASSIGNED, "be assigned"),
  RESERVE(from(ASSIGNED), RESERVED, "be reserved"),
  RESCHEDULE(from(RESERVED), RESERVED, "be rescheduled"),
  RELEASE(from(RESERVED), ASSIGNED, "be released"),
  COMPLETE(from(RESERVED), RESERVED, "be completed"),
  CANCEL(from(ASSIGNED), CANCELLED, "be cancelled"),
  EXPIRE(from(ASSIGNED, RESERVED), EXPIRED, "expire"),
  REDEEM(from(RESERVED), REDEEMED, "be redeemed");

  private final Set<VoucherStatus> from;
  private final VoucherStatus to;
  private final String words;

  VoucherMove(Set<VoucherStatus> from, VoucherStatus to, String words) {
    this.from = from;
    this.to = to;
    this.words = words;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean leadsFrom(VoucherStatus status) {
    return from.contains(status);
  }

  @Override
  public VoucherStatus to() {
    return to;
  }

  private static Set<VoucherStatus> from(VoucherStatus... statuses) {
    return Set.of(statuses);
  }
}
