package org.planningservices.voucher.reserving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.voucher.publishing.VoucherEvents;
import org.planningservices.voucher.voucher.ReleaseReason;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.Vouchers;

/** Gives a voucher back, so that any partner that may can reserve it [D:S5]. */
@ApplicationScoped
class ReleaseReservation {

  private final Vouchers vouchers;
  private final VoucherEvents events;
  private final Audit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  ReleaseReservation(
      Vouchers vouchers, VoucherEvents events, Audit audit, CurrentCaller caller, Clock clock) {
    this.vouchers = vouchers;
    this.events = events;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * @param reason may be null
   */
  @Transactional
  void release(UUID voucherId, ReleaseReason reason) {
    Voucher voucher = vouchers.toChange(voucherId);
    events.publish(voucher.release(caller.get().organizationId(), reason, clock.instant()));
    audit.record("release", "voucher", voucherId, reason == null ? null : reason.name());
  }
}
