package org.planningservices.voucher.reserving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.voucher.partners.Standings;
import org.planningservices.voucher.publishing.VoucherEvents;
import org.planningservices.voucher.voucher.Reservation;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.Vouchers;

/** Moves the days of a reservation [D:S14], of a partner that could still reserve them. */
@ApplicationScoped
class RescheduleReservation {

  private final Vouchers vouchers;
  private final Standings standings;
  private final VoucherEvents events;
  private final Audit audit;
  private final Clock clock;

  RescheduleReservation(
      Vouchers vouchers, Standings standings, VoucherEvents events, Audit audit, Clock clock) {
    this.vouchers = vouchers;
    this.standings = standings;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Voucher reschedule(UUID voucherId, RescheduleRequest request) {
    PlannedDays.check(request.plannedStart(), request.plannedEnd());
    Voucher voucher = vouchers.toReplace(voucherId);
    Reservation held = voucher.reservation().orElseThrow();
    Instant now = clock.instant();
    LocalDate today = DeliveryZone.dateAt(held.deliveryCountry(), now);
    events.publish(
        voucher.reschedule(
            held.partnerId(),
            request.plannedStart(),
            request.plannedEnd(),
            standings.admission(voucher, held, today, request.plannedStart()),
            now));
    audit.record("reschedule", "voucher", voucherId, null);
    return voucher;
  }
}
