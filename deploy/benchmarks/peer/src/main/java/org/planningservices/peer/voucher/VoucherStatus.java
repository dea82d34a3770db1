package org.planningservices.peer.voucher;

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
