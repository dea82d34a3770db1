package org.planningservices.payment.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a reviewer decided.
 *
 * @param reviewedBy the person, by the subject of the token
 * @param note for the partner; may be null
 * @param payBy last day for the payment, in the country of delivery; null when rejected
 * @param rejectionReason null when approved
 */
@Embeddable
public record Review(
    @Column(name = "reviewed_by") String reviewedBy,
    @Column(name = "reviewed_at") Instant reviewedAt,
    @Column(name = "review_note") String note,
    @Column(name = "pay_by") LocalDate payBy,
    @Enumerated(EnumType.STRING) @Column(name = "rejection_reason")
        RejectionReason rejectionReason) {}
