package org.planningservices.payment.locations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.planningservices.foundation.inbox.EventReaction;
import org.planningservices.foundation.inbox.ReceivedEvent;

/** Follows enrollment: which locations partners have, and where. */
@ApplicationScoped
public class EnrollmentEventsConsumer implements EventReaction {

  private final Locations locations;

  EnrollmentEventsConsumer(Locations locations) {
    this.locations = locations;
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
    return Set.of("LocationAdded.v1");
  }

  @Override
  public Set<String> ignored() {
    return Set.of(
        "PartnerRegistered", "AgreementSigned", "PartnerEnrolled", "BusinessProfilePublished");
  }

  @Override
  public void on(ReceivedEvent event) {
    LocationAdded added = event.payload(LocationAdded.class);
    locations.learn(added.locationId(), added.partnerId(), added.country(), event.sequence());
  }
}
