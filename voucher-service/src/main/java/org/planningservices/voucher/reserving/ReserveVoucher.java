package org.planningservices.voucher.reserving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.voucher.notifying.CustomerLetters;
import org.planningservices.voucher.publishing.VoucherEvents;
import org.planningservices.voucher.reserving.ReservationApplications.Application;
import org.planningservices.voucher.voucher.PresentedCredentials;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherEvent;
import org.planningservices.voucher.voucher.Vouchers;

/** Gives one partner the exclusive hold on a voucher, first come, first served [D:S14]. */
@ApplicationScoped
class ReserveVoucher {

  private final Vouchers vouchers;
  private final ReservationApplications applications;
  private final VoucherEvents events;
  private final CustomerLetters letters;
  private final Audit audit;
  private final Clock clock;

  ReserveVoucher(
      Vouchers vouchers,
      ReservationApplications applications,
      VoucherEvents events,
      CustomerLetters letters,
      Audit audit,
      Clock clock) {
    this.vouchers = vouchers;
    this.applications = applications;
    this.events = events;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws UnknownResource when there is no such voucher, code and administrator are not its own,
   *     or the customer designated another partner; the caller cannot tell which
   */
  @Transactional
  Voucher reserve(UUID voucherId, ReservationRequest request, PresentedCredentials presented) {
    if (!DeliveryZone.isKnown(request.deliveryCountry())) {
      throw InvalidInput.of(
          "/deliveryCountry", "reservation.country-unknown", "There is no such country.");
    }
    PlannedDays.check(request.plannedStart(), request.plannedEnd());
    Voucher voucher = vouchers.toReserve(voucherId, presented);
    Instant now = clock.instant();
    Application application = applications.of(voucher, request, now);
    VoucherEvent.Reserved event = voucher.reserve(application.plan(), application.standing(), now);
    events.publish(event);
    letters.reserved(voucher, event.reservation(), application.administratorEmail());
    audit.record("reserve", "voucher", voucherId, application.plan().justification());
    return voucher;
  }
}
