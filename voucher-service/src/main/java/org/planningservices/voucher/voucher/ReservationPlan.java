package org.planningservices.voucher.voucher;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a partner asks for when it reserves.
 *
 * @param deliveryCountry ISO 3166-1 alpha-2, known to {@link
 *     org.planningservices.foundation.country.DeliveryZone}
 * @param plannedStart first day, in the delivery country
 * @param plannedEnd last day, inclusive, in the delivery country
 * @param customerLegalEntity may be null, as {@code division} and {@code productFocus}
 * @param justification may be null
 * @param termsVersion of the terms that were accepted
 * @param termsInForce the version that has to be accepted now
 * @param acceptedBy subject of the caller's token
 */
public record ReservationPlan(
    UUID partnerId,
    UUID locationId,
    String deliveryCountry,
    String engagementCode,
    LocalDate plannedStart,
    LocalDate plannedEnd,
    UUID leadConsultantId,
    String customerLegalEntity,
    String division,
    String productFocus,
    String justification,
    String termsVersion,
    String termsInForce,
    boolean termsAccepted,
    String acceptedBy) {

  Reservation reservedAt(Instant at) {
    return new Reservation(
        partnerId,
        locationId,
        deliveryCountry,
        engagementCode,
        plannedStart,
        plannedEnd,
        leadConsultantId,
        customerLegalEntity,
        division,
        productFocus,
        justification,
        termsVersion,
        acceptedBy,
        at);
  }
}
