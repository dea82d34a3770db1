package org.planningservices.enrollment.viewing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.planningservices.enrollment.partner.MembershipStatus;

/**
 * A partner as it stands.
 *
 * @param partnerId the id of the organization in its tokens
 * @param agreementVersion absent until the agreement is signed
 * @param agreementSignedAt absent until the agreement is signed
 * @param sequence how many events the partner has made; its ETag
 */
public record PartnerView(
    UUID partnerId,
    String legalName,
    @Schema(description = "ISO 3166-1 alpha-2", examples = "DE") String country,
    MembershipStatus status,
    Instant registeredAt,
    @Nullable String agreementVersion,
    @Nullable Instant agreementSignedAt,
    long sequence) {}
