package org.planningservices.voucher.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The fields that this service reads of the events of eligibility-service. */
final class EligibilityFacts {

  private EligibilityFacts() {}

  record CatalogPublished(List<Offering> offerings, List<Engagement> engagements) {

    record Offering(String offeringCode, String name) {}

    record Engagement(
        String engagementCode, String offeringCode, String name, List<Integer> days) {}
  }

  /** Every engagement that the partner, as a company, may deliver; an absent one it may not. */
  record EligibilityChanged(UUID partnerId, List<Eligible> engagements) {

    record Eligible(String engagementCode, LocalDate eligibleFrom, LocalDate eligibleUntil) {}
  }

  /** Every engagement that the consultant may lead. */
  record ConsultantQualificationChanged(
      UUID partnerId, UUID consultantId, List<String> engagementCodes) {}
}
