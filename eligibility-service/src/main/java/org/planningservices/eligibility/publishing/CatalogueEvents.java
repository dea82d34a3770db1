package org.planningservices.eligibility.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.eligibility.catalogue.Catalogue;
import org.planningservices.eligibility.catalogue.Edition;
import org.planningservices.eligibility.catalogue.Engagement;
import org.planningservices.eligibility.catalogue.EngagementDuration;
import org.planningservices.eligibility.publishing.EventPayload.CatalogPublished;
import org.planningservices.eligibility.publishing.EventPayload.EngagementEntry;
import org.planningservices.eligibility.publishing.EventPayload.OfferingEntry;
import org.planningservices.foundation.outbox.Outbox;
import org.planningservices.foundation.outbox.OutboxMessage;

/** Puts an edition of the catalogue into the outbox. */
@ApplicationScoped
class CatalogueEvents {

  /** The catalogue is one thing, so its events have one key. */
  static final UUID CATALOGUE = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private final Outbox outbox;

  CatalogueEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void publish(Edition edition, Catalogue catalogue) {
    outbox.append(toMessage(edition, catalogue));
  }

  static OutboxMessage toMessage(Edition edition, Catalogue catalogue) {
    LocalDate day = edition.effectiveFrom();
    CatalogPublished payload =
        new CatalogPublished(
            edition.editionCode(),
            day,
            catalogue.offeringsOn(day).stream()
                .map(offering -> new OfferingEntry(offering.offeringCode(), offering.name()))
                .toList(),
            catalogue.engagementsOn(day).stream()
                .map(
                    engagement ->
                        new EngagementEntry(
                            engagement.engagementCode(),
                            engagement.offeringCode(),
                            engagement.name(),
                            days(engagement, day)))
                .toList());
    return new OutboxMessage(
        payload.getClass().getSimpleName(), CATALOGUE, edition.sequence(), Map.of(), payload);
  }

  private static List<Integer> days(Engagement engagement, LocalDate day) {
    return engagement.durations().stream()
        .filter(duration -> duration.effective().contains(day))
        .map(EngagementDuration::days)
        .toList();
  }
}
