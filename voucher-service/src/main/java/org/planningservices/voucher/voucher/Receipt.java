package org.planningservices.voucher.voucher;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** That the completion report was filed. */
@Embeddable
public record Receipt(
    @Column(name = "receipt_id") UUID receiptId,
    @Column(name = "reported_at") Instant reportedAt) {}
