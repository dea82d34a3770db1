package org.planningservices.payment.payable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is known of a voucher once it is redeemed.
 *
 * @param deliveryCountry ISO 3166-1 alpha-2
 * @param days of the engagement
 * @param deadline last day, in the country of delivery, to submit a payment request for it
 */
public record Redemption(
    UUID voucherId,
    UUID partnerId,
    UUID locationId,
    String deliveryCountry,
    String offeringCode,
    String engagementCode,
    int days,
    Instant redeemedAt,
    LocalDate deadline) {}
