package org.planningservices.voucher.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.planningservices.foundation.inbox.EventReaction;
import org.planningservices.foundation.inbox.ReceivedEvent;
import org.planningservices.voucher.partners.EnrollmentFacts.LocationAdded;
import org.planningservices.voucher.partners.EnrollmentFacts.PartnerEnrolled;

/** Keeps the enrolments and locations of partners as enrollment-service publishes them. */
@ApplicationScoped
class EnrollmentEventsConsumer implements EventReaction {

  private static final String PARTNER_ENROLLED = "PartnerEnrolled.v1";
  private static final String LOCATION_ADDED = "LocationAdded.v1";

  private final Membership membership;

  EnrollmentEventsConsumer(Membership membership) {
    this.membership = membership;
  }

  @Override
  public String topic() {
    return "enrollment-events";
  }

  @Override
  public String source() {
    return "/enrollment-service";
  }

  @Override
  public Set<String> types() {
    return Set.of(PARTNER_ENROLLED, LOCATION_ADDED);
  }

  @Override
  public Set<String> ignored() {
    return Set.of("PartnerRegistered", "AgreementSigned", "BusinessProfilePublished");
  }

  @Override
  public void on(ReceivedEvent event) {
    switch (event.type()) {
      case PARTNER_ENROLLED ->
          membership.enrolled(event.payload(PartnerEnrolled.class), event.sequence());
      case LOCATION_ADDED ->
          membership.located(event.payload(LocationAdded.class), event.sequence());
      default -> throw new IllegalArgumentException("not asked for: " + event.type());
    }
  }
}
