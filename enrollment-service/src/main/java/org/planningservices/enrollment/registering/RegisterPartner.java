package org.planningservices.enrollment.registering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.enrollment.partner.Partner;
import org.planningservices.enrollment.partner.PartnerEvent;
import org.planningservices.enrollment.partner.Partners;
import org.planningservices.enrollment.publishing.PartnerEvents;
import org.planningservices.foundation.audit.Audit;

/** Makes the caller's organization a partner. */
@ApplicationScoped
public class RegisterPartner {

  private final Partners partners;
  private final PartnerEvents events;
  private final Audit audit;
  private final Clock clock;

  RegisterPartner(Partners partners, PartnerEvents events, Audit audit, Clock clock) {
    this.partners = partners;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public PartnerEvent.Registered register(UUID organizationId, RegistrationRequest request) {
    Partner partner =
        Partner.register(organizationId, request.legalName(), request.country(), clock.instant());
    partners.add(partner);
    PartnerEvent.Registered event = partner.registered();
    events.publish(event);
    audit.record("register", "partner", event.partnerId(), null);
    return event;
  }
}
