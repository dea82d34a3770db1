package org.planningservices.voucher.partners;

import java.time.LocalDate;
import java.util.UUID;

/** The fields that this service reads of the events of enrollment-service. */
final class EnrollmentFacts {

  private EnrollmentFacts() {}

  record PartnerEnrolled(
      UUID partnerId,
      UUID enrollmentId,
      String offeringCode,
      LocalDate validFrom,
      LocalDate validUntil) {}

  record LocationAdded(UUID partnerId, UUID locationId, String country) {}
}
