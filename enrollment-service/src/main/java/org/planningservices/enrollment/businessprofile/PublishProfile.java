package org.planningservices.enrollment.businessprofile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.planningservices.enrollment.partner.Partner;
import org.planningservices.enrollment.partner.PartnerEvent;
import org.planningservices.enrollment.partner.Partners;
import org.planningservices.enrollment.partner.ProfileContent;
import org.planningservices.enrollment.publishing.PartnerEvents;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.id.UniqueId;

/** Publishes the profile of the caller's own partner organization, the first or a new version. */
@ApplicationScoped
class PublishProfile {

  private final Partners partners;
  private final ProfilePrecondition precondition;
  private final PartnerEvents events;
  private final Audit audit;
  private final Clock clock;

  PublishProfile(
      Partners partners,
      ProfilePrecondition precondition,
      PartnerEvents events,
      Audit audit,
      Clock clock) {
    this.partners = partners;
    this.precondition = precondition;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param ifNoneMatch the header, or null
   */
  @Transactional
  PartnerEvent.ProfilePublished publish(
      UUID partnerId, ProfileContent content, String ifNoneMatch) {
    Partner partner = partners.locked(partnerId);
    precondition.check(partner.profileVersion(), ifNoneMatch);
    PartnerEvent.ProfilePublished event =
        partner.publishProfile(
            UniqueId.next(),
            content,
            partners.countries(partner, content.locationIds()),
            clock.instant());
    events.publish(event);
    audit.record("publish", "business-profile", partnerId, null);
    return event;
  }
}
