package org.planningservices.enrollment.businessprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.planningservices.enrollment.Given.addLocation;
import static org.planningservices.enrollment.Given.partnerReadyToEnroll;
import static org.planningservices.enrollment.Given.registeredPartner;
import static org.planningservices.enrollment.Requests.customer;
import static org.planningservices.enrollment.Requests.partner;
import static org.planningservices.enrollment.Requests.path;
import static org.planningservices.enrollment.Requests.profile;
import static org.planningservices.enrollment.Requests.program;
import static org.planningservices.testkit.Api.refused;
import static org.planningservices.testkit.Api.refusedWithoutTrace;
import static org.planningservices.testkit.AtOnce.atOnce;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.TestClock;

@ServiceTest
class PublishProfileTest {

  @Inject TestClock clock;

  @Test
  void publishesTheFirstProfileAndThenANewVersion() {
    UUID partnerId = registeredPartner();
    UUID locationId = addLocation(partnerId, "DE");

    Response first = create(partnerId, profile(locationId));
    first
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("profileVersion", equalTo(1))
        .body("customerSizes.max", equalTo(5000))
        .body("locationIds", contains(locationId.toString()));
    assertThat(partner(partnerId).get(path(partnerId, "/business-profile")).asString())
        .isEqualTo(first.asString());

    Map<String, Object> shorter =
        Map.of(
            "description", "First line.\nSecond line.",
            "website", "http://contoso.example",
            "region", "DE");
    Response second = replace(partnerId, "\"1\"", shorter);
    second
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("industries", empty())
        .body("customerSizes", nullValue())
        .body("locationIds", empty());
    Response read = program().get(path(partnerId, "/business-profile"));
    read.then().statusCode(200).header("ETag", "\"2\"");
    assertThat(read.asString()).isEqualTo(second.asString());
  }

  @Test
  void everyVersionIsOneEventAndOneAuditEntry() {
    UUID partnerId = registeredPartner();
    UUID locationId = addLocation(partnerId, "DE");

    create(partnerId, profile(locationId)).then().statusCode(201);
    replace(partnerId, "\"1\"", profile()).then().statusCode(200);

    assertThat(Database.outbox(partnerId))
        .extracting(Database.OutboxEvent::type, Database.OutboxEvent::sequence)
        .containsExactly(
            tuple("PartnerRegistered", 1L),
            tuple("LocationAdded", 2L),
            tuple("BusinessProfilePublished", 3L),
            tuple("BusinessProfilePublished", 4L));
    assertThat(Database.outbox(partnerId).get(2).payload().toString())
        .isEqualTo(
            "{\"partnerId\":\"%s\",\"region\":\"DE\",\"profileVersion\":1,\"locationIds\":[\"%s\"]}"
                .formatted(partnerId, locationId));
    assertThat(
            Database.query(
                "select action from audit_entry where object_type = 'business-profile'"
                    + " and object_id = ?",
                partnerId))
        .hasSize(2);
  }

  @Test
  void asksWhichVersionIsMeant() {
    UUID partnerId = registeredPartner();
    StoredState before = StoredState.now();

    refused(put(partnerId, profile()), 428, "business-profile.expectation-required");
    refused(replace(partnerId, "\"1\"", profile()), 412, "business-profile.changed");
    refused(replace(partnerId, "\"0\"", profile()), 412, "business-profile.changed");
    refused(replace(partnerId, "*", profile()), 412, "business-profile.changed");
    before.assertUnchanged();

    create(partnerId, profile()).then().statusCode(201);
    before = StoredState.now();
    refused(create(partnerId, profile()), 412, "business-profile.changed");
    refused(put(partnerId, profile()), 428, "request.if-match-required");
    refused(replace(partnerId, "\"2\"", profile()), 412, "request.stale-version");
    before.assertUnchanged();
    assertThat(
            Database.query(
                "select profile_version from business_profile where partner_id = ?", partnerId))
        .containsExactly(Map.of("profile_version", 1L));
  }

  @Test
  void ofManyReplacementsOfOneVersionOneSucceeds() {
    UUID partnerId = registeredPartner();
    create(partnerId, profile()).then().statusCode(201);

    List<Response> answers = atOnce(8, caller -> replace(partnerId, "\"1\"", profile()));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 200)
        .allSatisfy(answer -> refused(answer, 412, "request.stale-version"));
    assertThat(Database.outbox(partnerId)).hasSize(3);
  }

  @Test
  void customersReadTheProfileOfAPartnerWhileItIsEnrolled() {
    clock.set(Instant.parse("2026-11-24T12:00:00Z"));
    UUID partnerId = partnerReadyToEnroll();
    String published = create(partnerId, profile()).asString();
    String path = path(partnerId, "/business-profile");
    refused(customer().get(path), 404, "business-profile.unknown");

    partner(partnerId)
        .post(path(partnerId, "/enrollments"), Map.of("offeringCode", "DDPS"))
        .then()
        .statusCode(201);
    for (String day : List.of("2026-11-24", "2027-11-23")) {
      clock.set(Instant.parse(day + "T12:00:00Z"));
      Response read = customer().get(path);
      read.then().statusCode(200).header("ETag", "\"1\"");
      assertThat(read.asString()).isEqualTo(published);
    }

    clock.set(Instant.parse("2027-11-24T00:01:00Z"));
    refused(customer().get(path), 404, "business-profile.unknown");
    refused(partner(registeredPartner()).get(path), 404, "business-profile.unknown");
    partner(partnerId).get(path).then().statusCode(200);
  }

  @Test
  void showsOnlyOwnLocationsInItsRegion() {
    UUID partnerId = registeredPartner();
    UUID munich = addLocation(partnerId, "DE");
    UUID paris = addLocation(partnerId, "FR");
    UUID strangers = addLocation(registeredPartner(), "DE");
    refusedWithoutTrace(
            () -> create(partnerId, profile(munich, paris, strangers)), 422, "request.invalid")
        .body("errors.pointer", contains("/locationIds/1", "/locationIds/2"))
        .body(
            "errors.code",
            contains(
                "business-profile.location-outside-region", "business-profile.location-unknown"));
  }

  @Test
  void keepsToTheLimitsOfAProfile() {
    UUID partnerId = registeredPartner();
    StoredState before = StoredState.now();

    assertInvalid(partnerId, "description", "x".repeat(2501), "/description");
    assertInvalid(partnerId, "description", " ", "/description");
    assertInvalid(partnerId, "description", "a\u0007b", "/description");
    assertInvalid(partnerId, "website", "javascript:alert(1)", "/website");
    assertInvalid(partnerId, "website", "https://contoso.example/ x", "/website");
    assertInvalid(partnerId, "region", "EU", "/region");
    assertInvalid(partnerId, "skills", List.of(""), "/skills/0");
    assertInvalid(partnerId, "skills", Collections.singletonList(null), "/skills/0");
    assertInvalid(partnerId, "skills", List.of("a", "a"), "/skills");
    assertInvalid(
        partnerId, "products", IntStream.range(0, 21).mapToObj(i -> "p" + i).toList(), "/products");
    assertInvalid(partnerId, "customerSizes", Map.of("min", 0), "/customerSizes/min");
    assertInvalid(partnerId, "customerSizes", Map.of("max", 5), "/customerSizes/min");
    assertInvalid(partnerId, "customerSizes", Map.of("min", 10, "max", 9), "/customerSizes/max");
    assertInvalid(
        partnerId,
        "locationIds",
        IntStream.range(0, 6).mapToObj(i -> UUID.randomUUID().toString()).toList(),
        "/locationIds");
    assertInvalid(partnerId, "locationIds", List.of("not-an-id"), "/locationIds/0");
    assertInvalid(partnerId, "locationIds", Collections.singletonList(null), "/locationIds/0");

    before.assertUnchanged();
    Map<String, Object> longest = new HashMap<>(profile());
    longest.put("description", "ä".repeat(2500));
    create(partnerId, longest).then().statusCode(201);
  }

  private static void assertInvalid(UUID partnerId, String field, Object value, String pointer) {
    Map<String, Object> wrong = new HashMap<>(profile());
    wrong.put(field, value);
    refused(create(partnerId, wrong), 422, "request.invalid")
        .body("errors.pointer", hasItem(pointer))
        .body("errors", hasSize(1));
  }

  private static Response put(UUID partnerId, Map<String, Object> profile) {
    return partner(partnerId).put(path(partnerId, "/business-profile"), profile);
  }

  private static Response create(UUID partnerId, Map<String, Object> profile) {
    return partner(partnerId)
        .with("If-None-Match", "*")
        .put(path(partnerId, "/business-profile"), profile);
  }

  private static Response replace(UUID partnerId, String version, Map<String, Object> profile) {
    return partner(partnerId).ifMatch(version).put(path(partnerId, "/business-profile"), profile);
  }
}
