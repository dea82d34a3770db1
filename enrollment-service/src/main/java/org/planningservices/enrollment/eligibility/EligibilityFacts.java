package org.planningservices.enrollment.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The fields that this service reads of the events of eligibility-service. */
final class EligibilityFacts {

  private EligibilityFacts() {}

  /** The whole catalogue of an edition. */
  record CatalogPublished(List<Offering> offerings) {

    record Offering(String offeringCode, String name) {}
  }

  /** Every offering that the partner qualifies for; for an absent one it does not. */
  record EligibilityChanged(UUID partnerId, List<Eligible> offerings) {

    record Eligible(String offeringCode, LocalDate eligibleFrom, LocalDate eligibleUntil) {}
  }
}
