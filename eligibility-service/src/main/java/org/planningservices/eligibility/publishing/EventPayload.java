package org.planningservices.eligibility.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The payloads as contracts/events describes them: ids, codes and dates, nothing personal. */
sealed interface EventPayload {

  record CatalogPublished(
      String editionCode,
      LocalDate effectiveFrom,
      List<OfferingEntry> offerings,
      List<EngagementEntry> engagements)
      implements EventPayload {}

  record OfferingEntry(String offeringCode, String name) {}

  record EngagementEntry(
      String engagementCode, String offeringCode, String name, List<Integer> days) {}

  record EligibilityChanged(
      UUID partnerId, List<EligibleOffering> offerings, List<EligibleEngagement> engagements)
      implements EventPayload {}

  record EligibleOffering(String offeringCode, LocalDate eligibleFrom, LocalDate eligibleUntil) {}

  record EligibleEngagement(
      String engagementCode, LocalDate eligibleFrom, LocalDate eligibleUntil) {}

  record ConsultantQualificationChanged(
      UUID partnerId, UUID consultantId, List<String> engagementCodes) implements EventPayload {}
}
