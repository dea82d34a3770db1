package org.planningservices.voucher.voucher;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That a delivered engagement was turned in for payment.
 *
 * @param paymentRequestDeadline last day to ask for payment, a date in the delivery country
 */
@Embeddable
public record Redemption(
    @Column(name = "redeemed_at") Instant redeemedAt,
    @Column(name = "payment_request_deadline") LocalDate paymentRequestDeadline) {}
