package org.planningservices.voucher.partners;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.inbox.EventReaction;
import org.planningservices.foundation.inbox.ReceivedEvent;
import org.planningservices.foundation.inbox.Snapshots;
import org.planningservices.voucher.partners.EligibilityFacts.CatalogPublished;
import org.planningservices.voucher.partners.EligibilityFacts.ConsultantQualificationChanged;
import org.planningservices.voucher.partners.EligibilityFacts.EligibilityChanged;

/** Keeps the catalogue and what partners may deliver as eligibility-service last published it. */
@ApplicationScoped
class EligibilityEventsConsumer implements EventReaction {

  private static final String CATALOG_PUBLISHED = "CatalogPublished.v1";
  private static final String ELIGIBILITY_CHANGED = "EligibilityChanged.v1";
  private static final String CONSULTANT_CHANGED = "ConsultantQualificationChanged.v1";

  /** What is kept as it was last published, whole. */
  private enum Snapshot {
    CATALOGUE,
    ENGAGEMENT_ELIGIBILITY,
    CONSULTANT_QUALIFICATION
  }

  private final Snapshots snapshots;
  private final Catalogue catalogue;
  private final Qualifications qualifications;

  EligibilityEventsConsumer(
      Snapshots snapshots, Catalogue catalogue, Qualifications qualifications) {
    this.snapshots = snapshots;
    this.catalogue = catalogue;
    this.qualifications = qualifications;
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
    return Set.of(CATALOG_PUBLISHED, ELIGIBILITY_CHANGED, CONSULTANT_CHANGED);
  }

  @Override
  public Set<String> ignored() {
    return Set.of();
  }

  @Override
  public void on(ReceivedEvent event) {
    switch (event.type()) {
      case CATALOG_PUBLISHED -> on(event.payload(CatalogPublished.class), event);
      case ELIGIBILITY_CHANGED -> on(event.payload(EligibilityChanged.class), event);
      case CONSULTANT_CHANGED -> on(event.payload(ConsultantQualificationChanged.class), event);
      default -> throw new IllegalArgumentException("not asked for: " + event.type());
    }
  }

  private void on(CatalogPublished edition, ReceivedEvent event) {
    if (snapshots.isNewest(Snapshot.CATALOGUE, UniqueId.parse(event.key()), event.sequence())) {
      catalogue.replace(edition);
    }
  }

  private void on(EligibilityChanged state, ReceivedEvent event) {
    if (snapshots.isNewest(Snapshot.ENGAGEMENT_ELIGIBILITY, state.partnerId(), event.sequence())) {
      qualifications.replace(state, event.sequence());
    }
  }

  private void on(ConsultantQualificationChanged state, ReceivedEvent event) {
    if (snapshots.isNewest(
        Snapshot.CONSULTANT_QUALIFICATION, state.consultantId(), event.sequence())) {
      qualifications.replace(state, event.sequence());
    }
  }
}
