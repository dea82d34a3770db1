package org.planningservices.enrollment.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.planningservices.enrollment.eligibility.EligibilityFacts.CatalogPublished;
import org.planningservices.enrollment.eligibility.EligibilityFacts.EligibilityChanged;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.inbox.EventReaction;
import org.planningservices.foundation.inbox.ReceivedEvent;

/** Keeps the catalogue and who qualifies for what as eligibility-service last published it. */
@ApplicationScoped
class EligibilityEventsConsumer implements EventReaction {

  private static final String CATALOG_PUBLISHED = "CatalogPublished.v1";
  private static final String ELIGIBILITY_CHANGED = "EligibilityChanged.v1";

  private final EligibilitySnapshots snapshots;

  EligibilityEventsConsumer(EligibilitySnapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public String topic() {
    return "eligibility-events";
  }

  @Override
  public String source() {
    return "/eligibility-service";
  }

  @Override
  public Set<String> types() {
    return Set.of(CATALOG_PUBLISHED, ELIGIBILITY_CHANGED);
  }

  @Override
  public Set<String> ignored() {
    return Set.of("ConsultantQualificationChanged");
  }

  @Override
  public void on(ReceivedEvent event) {
    switch (event.type()) {
      case CATALOG_PUBLISHED ->
          snapshots.apply(
              event.payload(CatalogPublished.class), UniqueId.parse(event.key()), event.sequence());
      case ELIGIBILITY_CHANGED ->
          snapshots.apply(event.payload(EligibilityChanged.class), event.sequence());
      default -> throw new IllegalArgumentException("not asked for: " + event.type());
    }
  }
}
