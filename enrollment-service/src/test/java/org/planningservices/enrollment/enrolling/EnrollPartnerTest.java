package org.planningservices.enrollment.enrolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planningservices.enrollment.Given.changeEligibility;
import static org.planningservices.enrollment.Given.eligible;
import static org.planningservices.enrollment.Given.partnerReadyToEnroll;
import static org.planningservices.enrollment.Given.publishCatalogue;
import static org.planningservices.enrollment.Given.registeredPartner;
import static org.planningservices.enrollment.Requests.partner;
import static org.planningservices.enrollment.Requests.path;
import static org.planningservices.enrollment.Requests.program;
import static org.planningservices.testkit.Api.refused;
import static org.planningservices.testkit.Api.refusedWithoutTrace;
import static org.planningservices.testkit.AtOnce.atOnce;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.TestClock;

@ServiceTest
class EnrollPartnerTest {

  @Inject TestClock clock;

  @Test
  void enrolsAnEligiblePartnerForAYear() {
    UUID partnerId = partnerReadyToEnroll();
    clock.set(Instant.parse("2026-11-24T23:59:00Z"));

    Response enrolled = enroll(partnerId, "DDPS");

    String enrollmentId = enrolled.path("enrollmentId");
    enrolled
        .then()
        .statusCode(201)
        .header("Location", endsWith(path(partnerId, "/enrollments/", enrollmentId)))
        .header("ETag", "\"4\"")
        .body("offeringCode", equalTo("DDPS"))
        .body("status", equalTo("ENROLLED"))
        .body("validFrom", equalTo("2026-11-24"))
        .body("validUntil", equalTo("2027-11-23"))
        .body("sequence", equalTo(4));
    assertThat(Database.outbox(partnerId).getLast())
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo("PartnerEnrolled");
              assertThat(event.sequence()).isEqualTo(4);
              assertThat(event.payload().toString())
                  .isEqualTo(
                      ("{\"partnerId\":\"%s\",\"enrollmentId\":\"%s\",\"offeringCode\":\"DDPS\","
                              + "\"validFrom\":\"2026-11-24\",\"validUntil\":\"2027-11-23\"}")
                          .formatted(partnerId, enrollmentId));
            });
    assertThat(
            Database.query(
                "select action, organization_id from audit_entry where object_id = ?",
                UUID.fromString(enrollmentId)))
        .containsExactly(Map.of("action", "enroll", "organization_id", partnerId));
  }

  @Test
  void whatWasEnrolledIsWhatIsRead() {
    UUID partnerId = partnerReadyToEnroll();

    Response enrolled = enroll(partnerId, "DDPS");

    String enrollmentId = enrolled.path("enrollmentId");
    assertThat(program().get(path(partnerId, "/enrollments/", enrollmentId)).asString())
        .isEqualTo(enrolled.asString());
    partner(partnerId)
        .get(path(partnerId, "/enrollments"))
        .then()
        .body("items.enrollmentId", contains(enrollmentId))
        .body("nextCursor", nullValue());
    partner(partnerId).get(path(partnerId)).then().body("status", equalTo("ENROLLED"));
  }

  @Test
  void anEnrolmentThatIsStaleAndRefusedIsToldThatItIsStale() {
    UUID partnerId = registeredPartner();
    publishCatalogue();
    StoredState before = StoredState.now();

    for (String offering : List.of("DDPS", "NOSUCH")) {
      refused(
          partner(partnerId)
              .ifMatch("\"0\"")
              .post(path(partnerId, "/enrollments"), Map.of("offeringCode", offering)),
          412,
          "request.stale-version");
    }

    before.assertUnchanged();
  }

  @Test
  void refusesWithEveryReason() {
    UUID partnerId = registeredPartner();
    publishCatalogue();
    refusedWithoutTrace(() -> enroll(partnerId, "DDPS"), 409, "enrollment.refused")
        .body(
            "reasons.code",
            contains(
                "enrollment.agreement-not-signed",
                "enrollment.location-missing",
                "enrollment.not-eligible"))
        .body("reasons[2].facts.offeringCode", equalTo("DDPS"));
    partner(partnerId).get(path(partnerId)).then().body("status", equalTo("REGISTERED"));
  }

  @Test
  void refusesASecondEnrolmentInAnOffering() {
    UUID partnerId = partnerReadyToEnroll();
    String enrollmentId = enroll(partnerId, "DDPS").path("enrollmentId");
    refusedWithoutTrace(() -> enroll(partnerId, "DDPS"), 409, "enrollment.refused")
        .body("reasons.code", contains("enrollment.already-enrolled"))
        .body("reasons[0].facts.enrollmentId", equalTo(enrollmentId));
  }

  @Test
  void aTermThatHasEndedIsFollowedByAnother() {
    clock.set(Instant.parse("2026-11-24T12:00:00Z"));
    UUID partnerId = partnerReadyToEnroll();
    String first = enroll(partnerId, "DDPS").path("enrollmentId");
    StoredState before = StoredState.now();

    clock.set(Instant.parse("2027-11-23T23:59:00Z"));
    refused(enroll(partnerId, "DDPS"), 409, "enrollment.refused")
        .body("reasons.code", contains("enrollment.already-enrolled"))
        .body("reasons[0].facts.enrollmentId", equalTo(first));
    before.assertUnchanged();

    clock.set(Instant.parse("2027-11-24T00:01:00Z"));
    String second =
        enroll(partnerId, "DDPS")
            .then()
            .statusCode(201)
            .body("validFrom", equalTo("2027-11-24"))
            .body("validUntil", equalTo("2028-11-23"))
            .extract()
            .path("enrollmentId");
    partner(partnerId)
        .get(path(partnerId, "/enrollments"))
        .then()
        .body("items.enrollmentId", contains(second, first));
    assertThat(Database.outbox(partnerId).getLast().payload().get("enrollmentId").asText())
        .isEqualTo(second);
  }

  @Test
  void ofManyEnrolmentsAtOnceOneSucceeds() {
    UUID partnerId = partnerReadyToEnroll();

    List<Response> answers = atOnce(8, caller -> enroll(partnerId, "DDPS"));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 201)
        .allSatisfy(
            answer ->
                refused(answer, 409, "enrollment.refused")
                    .body("reasons.code", contains("enrollment.already-enrolled")));
    assertThat(Database.outbox(partnerId).stream().map(Database.OutboxEvent::sequence))
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void theLastDayOfEligibilityStillCounts() {
    UUID partnerId = partnerReadyToEnroll();
    LocalDate last = LocalDate.parse("2027-03-31");
    changeEligibility(partnerId, 2, List.of(eligible("DDPS", "2026-01-01", last)));

    clock.set(Instant.parse("2027-04-01T00:00:00Z"));
    refused(enroll(partnerId, "DDPS"), 409, "enrollment.refused")
        .body("reasons.code", contains("enrollment.not-eligible"))
        .body("reasons[0].facts.asOf", equalTo("2027-04-01"))
        .body("reasons[0].facts.eligibleUntil", equalTo("2027-03-31"));

    clock.set(Instant.parse("2027-03-31T23:59:00Z"));
    enroll(partnerId, "DDPS").then().statusCode(201).body("validFrom", equalTo("2027-03-31"));
  }

  @Test
  void refusesAnOfferingThatTheCatalogueDoesNotHave() {
    UUID partnerId = partnerReadyToEnroll();
    StoredState before = StoredState.now();

    for (String code : List.of("XDPS", "ddps", "D DPS", "'; drop table offering")) {
      refused(
          enroll(partnerId, code),
          422,
          code.length() > 20 ? "request.invalid" : "enrollment.offering-unknown");
    }
    refused(enroll(partnerId, "D\u0000"), 422, "request.invalid");
    refused(enroll(partnerId, ""), 422, "request.invalid");

    before.assertUnchanged();
  }

  @Test
  void aForeignPartnerIsUnknown() {
    UUID owner = partnerReadyToEnroll();
    UUID stranger = registeredPartner();
    refusedWithoutTrace(
        () -> partner(stranger).post(path(owner, "/enrollments"), Map.of("offeringCode", "DDPS")),
        404,
        "partner.unknown");
  }

  private static Response enroll(UUID partnerId, String offeringCode) {
    return partner(partnerId)
        .post(path(partnerId, "/enrollments"), Map.of("offeringCode", offeringCode));
  }
}
