package org.planningservices.voucher.voucher;

import static org.planningservices.voucher.voucher.VoucherStatus.ASSIGNED;
import static org.planningservices.voucher.voucher.VoucherStatus.CANCELLED;
import static org.planningservices.voucher.voucher.VoucherStatus.DENIED;
import static org.planningservices.voucher.voucher.VoucherStatus.EXPIRED;
import static org.planningservices.voucher.voucher.VoucherStatus.FORFEITED;
import static org.planningservices.voucher.voucher.VoucherStatus.INVOICED;
import static org.planningservices.voucher.voucher.VoucherStatus.PAID;
import static org.planningservices.voucher.voucher.VoucherStatus.REDEEMED;
import static org.planningservices.voucher.voucher.VoucherStatus.RESERVED;

import java.util.Set;

/** The table of moves, to be read against domain.md section 11.2. */
public enum VoucherMove {
  ASSIGN(from(), ASSIGNED),
  RESERVE(from(ASSIGNED), RESERVED),
  RESCHEDULE(from(RESERVED), RESERVED),
  RELEASE(from(RESERVED), ASSIGNED),
  COMPLETE(from(RESERVED), RESERVED),
  CANCEL(from(ASSIGNED), CANCELLED),
  EXPIRE(from(ASSIGNED, RESERVED), EXPIRED),
  REDEEM(from(RESERVED), REDEEMED),
  INVOICE(from(REDEEMED), INVOICED),
  RETURN_TO_REDEEMED(from(INVOICED), REDEEMED),
  PAY(from(INVOICED), PAID),
  DENY(from(REDEEMED), DENIED),
  FORFEIT(from(REDEEMED), FORFEITED);

  private final Set<VoucherStatus> from;
  private final VoucherStatus to;

  VoucherMove(Set<VoucherStatus> from, VoucherStatus to) {
    this.from = from;
    this.to = to;
  }

  public boolean leadsFrom(VoucherStatus status) {
    return from.contains(status);
  }

  public VoucherStatus to() {
    return to;
  }

  private static Set<VoucherStatus> from(VoucherStatus... statuses) {
    return Set.of(statuses);
  }
}
