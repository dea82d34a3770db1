package org.planningservices.enrollment.registering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.planningservices.enrollment.partner.Partner;
import org.planningservices.enrollment.partner.PartnerEvent;
import org.planningservices.enrollment.partner.Partners;
import org.planningservices.enrollment.publishing.PartnerEvents;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.identity.CurrentCaller;

/** Makes the caller's organization a partner. */
@ApplicationScoped
class RegisterPartner {

  private final Partners partners;
  private final PartnerEvents events;
  private final Audit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  RegisterPartner(
      Partners partners, PartnerEvents events, Audit audit, CurrentCaller caller, Clock clock) {
    this.partners = partners;
    this.events = events;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  PartnerEvent.Registered register(RegistrationRequest request) {
    Partner.Created created =
        Partner.register(
            caller.get().organizationId(), request.legalName(), request.country(), clock.instant());
    partners.add(created.partner());
    events.publish(created.event());
    audit.record("register", "partner", created.event().partnerId(), null);
    return created.event();
  }
}
