package org.planningservices.voucher.reserving;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.voucher.partners.Standings;
import org.planningservices.voucher.voucher.PartnerStanding;
import org.planningservices.voucher.voucher.ReservationPlan;
import org.planningservices.voucher.voucher.Voucher;

/** Puts together what the rules of a reservation look at besides the voucher. */
@ApplicationScoped
class ReservationApplications {

  private final Standings standings;
  private final ReservationSettings settings;
  private final CurrentCaller caller;

  ReservationApplications(Standings standings, ReservationSettings settings, CurrentCaller caller) {
    this.standings = standings;
    this.settings = settings;
    this.caller = caller;
  }

  /**
   * What the calling partner asks for and how it stands.
   *
   * @param administratorEmail where to write to the customer
   */
  record Application(ReservationPlan plan, PartnerStanding standing, String administratorEmail) {}

  Application of(Voucher voucher, ReservationRequest request, Instant now) {
    ReservationPlan plan = plan(request);
    Standings.Found found =
        standings.of(voucher, plan, DeliveryZone.dateAt(plan.deliveryCountry(), now));
    return new Application(plan, withinScope(found.standing(), plan), found.administratorEmail());
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
