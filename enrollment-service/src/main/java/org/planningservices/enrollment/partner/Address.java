package org.planningservices.enrollment.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where a location is [D:S37].
 *
 * @param addressLine2 null when there is none
 * @param region state or province; null when the country has none
 * @param country ISO 3166-1 alpha-2
 */
@Embeddable
public record Address(
    @Column(name = "address_line_1") String addressLine1,
    @Column(name = "address_line_2") String addressLine2,
    String city,
    String region,
    @Column(name = "postal_code") String postalCode,
    String country) {}
