package org.planningservices.voucher.reserving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.voucher.publishing.VoucherEvents;
import org.planningservices.voucher.voucher.Voucher;

/** Moves the days of a reservation [D:S14]. */
@ApplicationScoped
class RescheduleReservation {

  private final HeldVouchers heldVouchers;
  private final VoucherEvents events;
  private final Audit audit;
  private final CurrentCaller caller;
  private final Versions versions;
  private final Clock clock;

  RescheduleReservation(
      HeldVouchers heldVouchers,
      VoucherEvents events,
      Audit audit,
      CurrentCaller caller,
      Versions versions,
      Clock clock) {
    this.heldVouchers = heldVouchers;
    this.events = events;
    this.audit = audit;
    this.caller = caller;
    this.versions = versions;
    this.clock = clock;
  }

  @Transactional
  Voucher reschedule(UUID voucherId, RescheduleRequest request) {
    PlannedDays.check(request.plannedStart(), request.plannedEnd());
    Voucher voucher = heldVouchers.locked(voucherId);
    versions.requireMatch(voucher.sequence());
    events.publish(
        voucher.reschedule(
            caller.get().organizationId(),
            request.plannedStart(),
            request.plannedEnd(),
            clock.instant()));
    audit.record("reschedule", "voucher", voucherId, null);
    return voucher;
  }
}
