package org.planningservices.eligibility.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who delivers for the partner.
 *
 * @param reference the partner's own number or handle for the person; never a name or an address
 */
@Embeddable
public record Consultant(
    @Column(name = "consultant_id", nullable = false, updatable = false) UUID consultantId,
    @Column(name = "reference", nullable = false, updatable = false) String reference,
    @Column(name = "recorded_at", nullable = false, updatable = false) Instant recordedAt) {}
