package org.planningservices.voucher.expiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.voucher.benefit.ReturnDays;
import org.planningservices.voucher.publishing.VoucherEvents;
import org.planningservices.voucher.voucher.Entitlement;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherMove;
import org.planningservices.voucher.voucher.Vouchers;

/** Expires one voucher; its days come back if and only if its agreement is active [D:S14]. */
@ApplicationScoped
class ExpireVoucher {

  private final Vouchers vouchers;
  private final ReturnDays returnDays;
  private final VoucherEvents events;
  private final Audit audit;
  private final Clock clock;

  ExpireVoucher(
      Vouchers vouchers, ReturnDays returnDays, VoucherEvents events, Audit audit, Clock clock) {
    this.vouchers = vouchers;
    this.returnDays = returnDays;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @return false when somebody redeemed, cancelled or expired it in the meantime
   */
  @Transactional
  boolean expire(UUID voucherId) {
    Voucher voucher = vouchers.locked(voucherId);
    Instant now = clock.instant();
    if (!VoucherMove.EXPIRE.leadsFrom(voucher.status())) {
      return false;
    }
    Entitlement entitlement = voucher.entitlement();
    boolean returned = returnDays.of(entitlement.agreementId(), voucherId, entitlement.days());
    events.publish(voucher.expire(returned, now));
    audit.record("expire", "voucher", voucherId, null);
    return true;
  }
}
