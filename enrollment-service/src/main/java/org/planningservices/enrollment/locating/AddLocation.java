package org.planningservices.enrollment.locating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.enrollment.partner.LocationDetails;
import org.planningservices.enrollment.partner.PartnerEvent;
import org.planningservices.enrollment.partner.Partners;
import org.planningservices.enrollment.publishing.PartnerEvents;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.id.UniqueId;

/** Adds a location to the caller's own partner organization. */
@ApplicationScoped
class AddLocation {

  private final Partners partners;
  private final PartnerEvents events;
  private final Audit audit;
  private final Clock clock;

  AddLocation(Partners partners, PartnerEvents events, Audit audit, Clock clock) {
    this.partners = partners;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  PartnerEvent.LocationAdded add(UUID partnerId, LocationDetails details) {
    PartnerEvent.LocationAdded event =
        partners.toChange(partnerId).addLocation(UniqueId.next(), details, clock.instant());
    events.publish(event);
    audit.record("add", "location", event.locationId(), null);
    return event;
  }
}
