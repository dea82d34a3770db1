package org.planningservices.enrollment.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The payloads as contracts/events describes them: ids, codes and dates, nothing personal. */
sealed interface EventPayload {

  record PartnerRegistered(UUID partnerId, String country) implements EventPayload {}

  record LocationAdded(UUID partnerId, UUID locationId, String country) implements EventPayload {}

  record AgreementSigned(UUID partnerId, String agreementVersion, Instant signedAt)
      implements EventPayload {}

  record PartnerEnrolled(
      UUID partnerId,
      UUID enrollmentId,
      String offeringCode,
      LocalDate validFrom,
      LocalDate validUntil)
      implements EventPayload {}

  record BusinessProfilePublished(
      UUID partnerId, String region, long profileVersion, List<UUID> locationIds)
      implements EventPayload {}
}
