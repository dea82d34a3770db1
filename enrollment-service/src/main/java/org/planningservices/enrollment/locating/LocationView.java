package org.planningservices.enrollment.locating;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.planningservices.enrollment.partner.Address;
import org.planningservices.enrollment.partner.Contact;
import org.planningservices.enrollment.partner.LocationDetails;
import org.planningservices.enrollment.partner.PartnerEvent;

/**
 * A location as its partner and programme operations see it.
 *
 * @param sequence of the partner after the location was added; also of the event LocationAdded
 */
public record LocationView(
    UUID locationId,
    UUID partnerId,
    String name,
    String legalEntity,
    String addressLine1,
    @Nullable String addressLine2,
    String city,
    @Nullable String region,
    String postalCode,
    @Schema(description = "ISO 3166-1 alpha-2", examples = "DE") String country,
    ContactView contact,
    @Nullable String phone,
    Instant addedAt,
    long sequence) {

  /** The primary contact of a location. */
  public record ContactView(String name, String email) {}

  /** As {@link LocationQueries} reads it. */
  public LocationView(
      UUID locationId,
      UUID partnerId,
      String name,
      String legalEntity,
      Address address,
      Contact contact,
      String phone,
      Instant addedAt,
      long sequence) {
    this(
        locationId,
        partnerId,
        name,
        legalEntity,
        address.addressLine1(),
        address.addressLine2(),
        address.city(),
        address.region(),
        address.postalCode(),
        address.country(),
        new ContactView(contact.name(), contact.email()),
        phone,
        addedAt,
        sequence);
  }

  static LocationView of(PartnerEvent.LocationAdded event, LocationDetails details) {
    return new LocationView(
        event.locationId(),
        event.partnerId(),
        details.name(),
        details.legalEntity(),
        details.address(),
        details.contact(),
        details.phone(),
        event.at(),
        event.sequence());
  }
}
