package org.planningservices.voucher.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.voucher.partners.Standings;
import org.planningservices.voucher.voucher.Reservation;
import org.planningservices.voucher.voucher.Voucher;

/** Looks up what the rules of a completion report ask of deliverables and consultants. */
@ApplicationScoped
public class Deliveries {

  private final Deliverables deliverables;
  private final Standings standings;

  Deliveries(Deliverables deliverables, Standings standings) {
    this.deliverables = deliverables;
    this.standings = standings;
  }

  /**
   * @param voucher that is reserved
   */
  public Delivery of(Voucher voucher, DeliveredWork work, List<UUID> named, Instant now) {
    Reservation held = voucher.reservation().orElseThrow();
    String country = held.deliveryCountry();
    return new Delivery(
        work,
        named,
        deliverables.own(voucher.id(), held.partnerId(), named),
        DeliveryZone.dateAt(country, now),
        DeliveryZone.dateAt(country, held.reservedAt()),
        DeliveryZone.dateAt(country, voucher.expiresAt()),
        voucher.days(),
        isQualified(held, work.leadConsultantId()));
  }

  /**
   * Who was qualified when the voucher was reserved may deliver, whatever was lost since [D7]; who
   * takes over has to be qualified now.
   */
  private boolean isQualified(Reservation held, UUID leadConsultantId) {
    return held.leadConsultantId().equals(leadConsultantId)
        || standings.isQualified(held.partnerId(), leadConsultantId, held.engagementCode());
  }
}
