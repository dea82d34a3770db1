package org.planningservices.voucher.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.voucher.benefit.ReturnDays;
import org.planningservices.voucher.publishing.VoucherEvents;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherEvent;
import org.planningservices.voucher.voucher.Vouchers;

/** Takes a voucher back that nobody reserved; its days return while the agreement is active. */
@ApplicationScoped
class CancelVoucher {

  private final Vouchers vouchers;
  private final ReturnDays returnDays;
  private final VoucherEvents events;
  private final Audit audit;
  private final Clock clock;

  CancelVoucher(
      Vouchers vouchers, ReturnDays returnDays, VoucherEvents events, Audit audit, Clock clock) {
    this.vouchers = vouchers;
    this.returnDays = returnDays;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  VoucherEvent.Cancelled cancel(UUID voucherId, String reason) {
    Voucher voucher = vouchers.toChange(voucherId);
    Instant now = clock.instant();
    boolean returned =
        returnDays.of(voucher.entitlement().agreementId(), voucherId, voucher.days());
    VoucherEvent.Cancelled event = voucher.cancel(returned, now);
    events.publish(event);
    audit.record("cancel", "voucher", voucherId, reason);
    return event;
  }
}
