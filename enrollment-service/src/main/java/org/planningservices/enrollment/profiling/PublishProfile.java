package org.planningservices.enrollment.profiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.planningservices.enrollment.partner.Partner;
import org.planningservices.enrollment.partner.PartnerEvent;
import org.planningservices.enrollment.partner.Partners;
import org.planningservices.enrollment.partner.ProfileContent;
import org.planningservices.enrollment.publishing.PartnerEvents;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.id.UniqueId;

/** Publishes the profile of the caller's own partner organization, the first or a new version. */
@ApplicationScoped
public class PublishProfile {

  private final Partners partners;
  private final PartnerEvents events;
  private final Audit audit;
  private final Clock clock;

  PublishProfile(Partners partners, PartnerEvents events, Audit audit, Clock clock) {
    this.partners = partners;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param expectation is told the present version of the profile, 0 when there is none, before
   *     anything changes; it throws when the caller expected another
   */
  @Transactional
  public PartnerEvent.ProfilePublished publish(
      UUID partnerId, UUID organizationId, ProfileContent content, LongConsumer expectation) {
    Partner partner = partners.forChange(partnerId, organizationId);
    expectation.accept(partner.profileVersion());
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
