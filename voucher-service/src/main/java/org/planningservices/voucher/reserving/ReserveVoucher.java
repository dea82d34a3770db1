package org.planningservices.voucher.reserving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.voucher.notifying.CustomerLetters;
import org.planningservices.voucher.partnering.Standings;
import org.planningservices.voucher.publishing.VoucherEvents;
import org.planningservices.voucher.voucher.PartnerStanding;
import org.planningservices.voucher.voucher.Presented;
import org.planningservices.voucher.voucher.ReservationPlan;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherEvent;
import org.planningservices.voucher.voucher.Vouchers;

/** Gives one partner the exclusive hold on a voucher, first come, first served [D:S14]. */
@ApplicationScoped
class ReserveVoucher {

  private final Vouchers vouchers;
  private final Standings standings;
  private final VoucherEvents events;
  private final CustomerLetters letters;
  private final Audit audit;
  private final CurrentCaller caller;
  private final ReservationSettings settings;
  private final Clock clock;

  ReserveVoucher(
      Vouchers vouchers,
      Standings standings,
      VoucherEvents events,
      CustomerLetters letters,
      Audit audit,
      CurrentCaller caller,
      ReservationSettings settings,
      Clock clock) {
    this.vouchers = vouchers;
    this.standings = standings;
    this.events = events;
    this.letters = letters;
    this.audit = audit;
    this.caller = caller;
    this.settings = settings;
    this.clock = clock;
  }

  /** A voucher and its new reservation. */
  record Reserved(Voucher voucher, VoucherEvent.Reserved event) {}

  /**
   * @throws UnknownResource when there is no such voucher, code and administrator are not its own,
   *     or the customer designated another partner; the caller cannot tell which
   */
  @Transactional
  Reserved reserve(UUID voucherId, ReservationRequest request, Presented presented) {
    if (!DeliveryZone.isKnown(request.deliveryCountry())) {
      throw InvalidInput.of(
          "/deliveryCountry", "reservation.country-unknown", "There is no such country.");
    }
    PlannedDays.check(request.plannedStart(), request.plannedEnd());
    Voucher voucher = vouchers.toReserve(voucherId, presented);
    ReservationPlan plan = plan(request);
    Instant now = clock.instant();
    Standings.Found found =
        standings.of(voucher, plan, DeliveryZone.dateAt(plan.deliveryCountry(), now));
    VoucherEvent.Reserved event = voucher.reserve(plan, withinScope(found.standing(), plan), now);
    events.publish(event);
    letters.reserved(voucher, event.reservation(), found.administratorEmail());
    audit.record("reserve", "voucher", voucherId, plan.justification());
    return new Reserved(voucher, event);
  }

  /** A caller that is limited to some locations cannot use the others [D4]. */
  private PartnerStanding withinScope(PartnerStanding standing, ReservationPlan plan) {
    return caller.get().mayUseLocation(plan.locationId()) ? standing : standing.withoutLocation();
  }

  private ReservationPlan plan(ReservationRequest request) {
    Caller partner = caller.get();
    return new ReservationPlan(
        partner.organizationId(),
        request.locationId(),
        request.deliveryCountry(),
        request.engagementCode(),
        request.plannedStart(),
        request.plannedEnd(),
        request.leadConsultantId(),
        request.customerLegalEntity(),
        request.division(),
        request.productFocus(),
        request.justification(),
        request.termsVersion(),
        settings.termsVersion(),
        request.termsAccepted(),
        partner.subject());
  }
}
