package org.planningservices.voucher.settling;

import static org.planningservices.voucher.voucher.VoucherStatus.FORFEITED;
import static org.planningservices.voucher.voucher.VoucherStatus.INVOICED;
import static org.planningservices.voucher.voucher.VoucherStatus.PAID;
import static org.planningservices.voucher.voucher.VoucherStatus.REDEEMED;

import java.util.Set;
import org.planningservices.foundation.moves.Move;
import org.planningservices.voucher.voucher.VoucherStatus;

/**
 * The table of moves from redemption on, to be read against [programme 11.2]; each follows a fact
 * that payment-service has published.
 */
enum SettlementMove implements Move<VoucherStatus> {
  INVOICE(from(REDEEMED), INVOICED, "invoice", "be invoiced"),
  APPROVE(from(INVOICED), INVOICED, "approve", "be approved for payment"),
  RETURN_TO_REDEEMED(from(INVOICED), REDEEMED, "return to redeemed", "be returned to REDEEMED"),
  PAY(from(INVOICED), PAID, "pay", "be paid"),
  FORFEIT(from(REDEEMED), FORFEITED, "forfeit", "be forfeited");

  private final Set<VoucherStatus> from;
  private final VoucherStatus to;
  private final String verb;
  private final String words;

  SettlementMove(Set<VoucherStatus> from, VoucherStatus to, String verb, String words) {
    this.from = from;
    this.to = to;
    this.verb = verb;
    this.words = words;
  }

  /** As the audit trail names it. */
  String verb() {
    return verb;
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
