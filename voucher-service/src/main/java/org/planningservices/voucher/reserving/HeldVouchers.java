package org.planningservices.voucher.reserving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.Vouchers;

/** The vouchers that the caller's organization holds, at locations that the caller may use. */
@ApplicationScoped
class HeldVouchers {

  private final Vouchers vouchers;
  private final CurrentCaller caller;

  HeldVouchers(Vouchers vouchers, CurrentCaller caller) {
    this.vouchers = vouchers;
    this.caller = caller;
  }

  /**
   * @throws UnknownResource when there is none, or it is not the caller's
   */
  Voucher locked(UUID voucherId) {
    return ofCaller(vouchers.lockedOfPartner(voucherId, caller.get().organizationId()));
  }

  /**
   * @throws UnknownResource when there is none, or it is not the caller's
   */
  Voucher read(UUID voucherId) {
    return ofCaller(
        vouchers.findByIdOptional(voucherId).orElseThrow(() -> new UnknownResource("voucher")));
  }

  private Voucher ofCaller(Voucher voucher) {
    Caller partner = caller.get();
    voucher
        .reservation()
        .filter(held -> held.partnerId().equals(partner.organizationId()))
        .filter(held -> partner.mayUseLocation(held.locationId()))
        .orElseThrow(() -> new UnknownResource("voucher"));
    return voucher;
  }
}
