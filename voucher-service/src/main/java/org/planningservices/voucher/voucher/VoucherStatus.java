package org.planningservices.voucher.voucher;

/**
 * Where a voucher stands [programme 11.2]; only a {@link VoucherMove} leads from one to another.
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
