package org.planningservices.enrollment;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Events;
import org.planningservices.testkit.Tokens;

/** What callers do to this service, in the words of the tests. */
public final class Api {

  /** Tables that every state change writes to. */
  private static final String[] WRITTEN = {
    "partner",
    "location",
    "enrollment",
    "business_profile",
    "outbox",
    "audit_entry",
    "idempotency_record"
  };

  public static final UUID CATALOGUE = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private Api() {}

  public static RequestSpecification as(String token) {
    return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
  }

  public static RequestSpecification partner(UUID partnerId) {
    return as(Tokens.partner(partnerId).with("enrollment:read", "enrollment:manage"));
  }

  public static RequestSpecification customer() {
    return as(Tokens.customer(UniqueId.next()).with("enrollment:read"));
  }

  public static RequestSpecification program() {
    return as(Tokens.program(UniqueId.next()).with("enrollment:read"));
  }

  public static Response post(UUID caller, String path, Object body) {
    return partner(caller)
        .header("Idempotency-Key", UniqueId.next().toString())
        .body(body)
        .post(path);
  }

  /** The same, meaning a version. */
  public static Response postAt(String version, UUID caller, String path, Object body) {
    return partner(caller)
        .header("Idempotency-Key", UniqueId.next().toString())
        .header("If-Match", version)
        .body(body)
        .post(path);
  }

  public static String path(UUID partnerId, String... rest) {
    return "/v1/partners/" + partnerId + String.join("", rest);
  }

  public static UUID registeredPartner() {
    UUID partnerId = UniqueId.next();
    post(partnerId, "/v1/partners", registration()).then().statusCode(201);
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
    post(partnerId, path(partnerId, "/agreement"), agreement()).then().statusCode(201);
    return partnerId;
  }

  public static UUID addLocation(UUID partnerId, String country) {
    return UUID.fromString(
        post(partnerId, path(partnerId, "/locations"), location(country))
            .then()
            .statusCode(201)
            .extract()
            .path("locationId"));
  }

  public static Map<String, Object> registration() {
    return Map.of("legalName", "Contoso Deployment GmbH", "country", "DE");
  }

  public static Map<String, Object> location(String country) {
    return Map.of(
        "name", "Munich office",
        "legalEntity", "Contoso Deployment GmbH",
        "addressLine1", "Leopoldstr. 1",
        "city", "Munich",
        "region", "Bavaria",
        "postalCode", "80802",
        "country", country,
        "contact", Map.of("name", "Max Beispiel", "email", "max@contoso.example"),
        "phone", "0891234567");
  }

  public static Map<String, Object> agreement() {
    return Map.of("version", "2020-08", "signedBy", "Erika Mustermann", "accepted", true);
  }

  public static Map<String, Object> profile(UUID... locationIds) {
    return Map.of(
        "description", "We plan deployments of Windows and Office.",
        "website", "https://contoso.example/planning",
        "region", "DE",
        "industries", List.of("Manufacturing"),
        "products", List.of("Windows", "Office"),
        "serviceTypes", List.of("Planning"),
        "skills", List.of("Autopilot"),
        "customerSizes", Map.of("min", 50, "max", 5000),
        "locationIds", Arrays.stream(locationIds).map(UUID::toString).toList());
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

  /** What was ever written, to show that a refusal kept nothing. */
  public static Map<String, Long> footprint() {
    return Database.footprint(WRITTEN);
  }

  public static ValidatableResponse refused(Response response, int status, String code) {
    return response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", org.hamcrest.Matchers.equalTo(code))
        .body("status", org.hamcrest.Matchers.equalTo(status))
        .body("requestId", org.hamcrest.Matchers.notNullValue());
  }
}
