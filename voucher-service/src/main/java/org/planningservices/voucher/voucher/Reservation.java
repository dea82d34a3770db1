package org.planningservices.voucher.voucher;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One partner's exclusive hold on a voucher [D:S5].
 *
 * @param deliveryCountry ISO 3166-1 alpha-2; the country of the location, for reserving, redeeming
 *     and invoicing alike [D:S8]
 * @param plannedStart first day of the engagement, a date in the delivery country
 * @param plannedEnd last day of the engagement, inclusive
 * @param customerLegalEntity null, or the part of the customer that sets this engagement apart
 * @param division null, or likewise
 * @param productFocus null, or the product that makes the deliverable another one
 * @param justification null, or why this 15-day engagement is another one than that before [D:S8]
 * @param acceptedBy subject of the token of whoever accepted the terms
 */
@Embeddable
public record Reservation(
    @Column(name = "partner_id") UUID partnerId,
    @Column(name = "location_id") UUID locationId,
    @Column(name = "delivery_country") String deliveryCountry,
    @Column(name = "engagement_code") String engagementCode,
    @Column(name = "planned_start") LocalDate plannedStart,
    @Column(name = "planned_end") LocalDate plannedEnd,
    @Column(name = "lead_consultant_id") UUID leadConsultantId,
    @Column(name = "customer_legal_entity") String customerLegalEntity,
    @Column(name = "division") String division,
    @Column(name = "product_focus") String productFocus,
    @Column(name = "justification") String justification,
    @Column(name = "terms_version") String termsVersion,
    @Column(name = "terms_accepted_by") String acceptedBy,
    @Column(name = "reserved_at") Instant reservedAt) {

  Reservation movedTo(LocalDate start, LocalDate end) {
    return new Reservation(
        partnerId,
        locationId,
        deliveryCountry,
        engagementCode,
        start,
        end,
        leadConsultantId,
        customerLegalEntity,
        division,
        productFocus,
        justification,
        termsVersion,
        acceptedBy,
        reservedAt);
  }
}
