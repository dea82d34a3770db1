package org.planningservices.payment.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A payment that was made.
 *
 * @param reference of the bank
 * @param paidOn the bank's day
 * @param releasedBy the person who released it, by the subject of the token
 */
@Embeddable
public record Payment(
    @Column(name = "payment_reference") String reference,
    @Column(name = "paid_on") LocalDate paidOn,
    @Column(name = "released_by") String releasedBy) {}
