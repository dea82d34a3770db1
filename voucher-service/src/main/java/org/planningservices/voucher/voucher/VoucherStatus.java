package org.planningservices.voucher.voucher;

/**
 * Where a voucher stands [programme 11.2], for everybody who looks at it. Up to REDEEMED, EXPIRED
 * or CANCELLED only a {@link VoucherMove} leads from one to another; from REDEEMED on only a move
 * of its settlement. Nothing leads to DENIED yet.
 */
public enum VoucherStatus {
  ASSIGNED,
  RESERVED,
  REDEEMED,
  INVOICED,
  PAID,
  CANCELLED,
  EXPIRED,
  DENIED,
  FORFEITED
}
