package org.planningservices.enrollment;

import static org.planningservices.enrollment.Requests.agreement;
import static org.planningservices.enrollment.Requests.location;
import static org.planningservices.enrollment.Requests.partner;
import static org.planningservices.enrollment.Requests.path;
import static org.planningservices.enrollment.Requests.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Events;

/** How far a partner has come before a test begins, and what eligibility-service has told of it. */
public final class Given {

  public static final UUID CATALOGUE = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private Given() {}

  public static UUID registeredPartner() {
    UUID partnerId = UniqueId.next();
    partner(partnerId).post("/v1/partners", registration()).then().statusCode(201);
    return partnerId;
  }

  /** A registered partner that is eligible for DDPS without end. */
  public static UUID eligiblePartner() {
    UUID partnerId = registeredPartner();
    publishCatalogue();
    changeEligibility(partnerId, 1, List.of(eligible("DDPS", "2020-01-01", null)));
    return partnerId;
  }

  /** An eligible partner with location and signature. */
  public static UUID partnerReadyToEnroll() {
    UUID partnerId = eligiblePartner();
    addLocation(partnerId, "DE");
    partner(partnerId).post(path(partnerId, "/agreement"), agreement()).then().statusCode(201);
    return partnerId;
  }

  public static UUID addLocation(UUID partnerId, String country) {
    return partner(partnerId)
        .create(path(partnerId, "/locations"), location(country), "locationId");
  }

  /** The catalogue as far as the tests need it; delivered again it changes nothing. */
  public static void publishCatalogue() {
    Events.deliver(
        "eligibility-events",
        "CatalogPublished",
        CATALOGUE,
        1,
        Map.of(
            "editionCode",
            "2020-08",
            "effectiveFrom",
            "2020-08-20",
            "offerings",
            List.of(
                Map.of("offeringCode", "DDPS", "name", "Desktop Deployment Planning Services"),
                Map.of(
                    "offeringCode", "SDPS",
                    "name", "SharePoint Deployment Planning Services")),
            "engagements",
            List.of()));
  }

  public static Map<String, Object> eligible(String offeringCode, String from, LocalDate until) {
    return until == null
        ? Map.of("offeringCode", offeringCode, "eligibleFrom", from)
        : Map.of(
            "offeringCode", offeringCode, "eligibleFrom", from, "eligibleUntil", until.toString());
  }

  public static UUID changeEligibility(
      UUID partnerId, long sequence, List<Map<String, Object>> offerings) {
    return Events.deliver(
        "eligibility-events",
        "EligibilityChanged",
        partnerId,
        sequence,
        eligibility(partnerId, offerings));
  }

  public static Map<String, Object> eligibility(
      UUID partnerId, List<Map<String, Object>> offerings) {
    return Map.of(
        "partnerId", partnerId.toString(), "offerings", offerings, "engagements", List.of());
  }
}
