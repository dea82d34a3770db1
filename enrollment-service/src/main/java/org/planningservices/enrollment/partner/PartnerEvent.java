package org.planningservices.enrollment.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happened to a partner; each fact carries the sequence that its move led to. */
public sealed interface PartnerEvent {

  UUID partnerId();

  /** 1 for the first fact of a partner, one more each time, without gaps. */
  long sequence();

  Instant at();

  record Registered(UUID partnerId, long sequence, Instant at, String country)
      implements PartnerEvent {}

  record LocationAdded(UUID partnerId, long sequence, Instant at, UUID locationId, String country)
      implements PartnerEvent {}

  record AgreementSigned(UUID partnerId, long sequence, Instant at, String agreementVersion)
      implements PartnerEvent {}

  record Enrolled(
      UUID partnerId,
      long sequence,
      Instant at,
      UUID enrollmentId,
      String offeringCode,
      LocalDate validFrom,
      LocalDate validUntil)
      implements PartnerEvent {}

  record ProfilePublished(
      UUID partnerId,
      long sequence,
      Instant at,
      String region,
      long profileVersion,
      List<UUID> locationIds)
      implements PartnerEvent {

    public ProfilePublished {
      locationIds = List.copyOf(locationIds);
    }
  }
}
