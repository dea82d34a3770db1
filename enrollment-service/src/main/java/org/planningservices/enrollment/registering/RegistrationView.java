package org.planningservices.enrollment.registering;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.enrollment.partner.MembershipStatus;
import org.planningservices.enrollment.partner.PartnerEvent;

/**
 * A partner as it has just registered.
 *
 * @param partnerId the id of the organization in its tokens
 * @param sequence of the event PartnerRegistered
 */
public record RegistrationView(
    UUID partnerId,
    String legalName,
    @Schema(description = "ISO 3166-1 alpha-2", examples = "DE") String country,
    MembershipStatus status,
    Instant registeredAt,
    long sequence) {

  static RegistrationView of(PartnerEvent.Registered event, RegistrationRequest request) {
    return new RegistrationView(
        event.partnerId(),
        request.legalName(),
        request.country(),
        MembershipStatus.REGISTERED,
        event.at(),
        event.sequence());
  }
}
