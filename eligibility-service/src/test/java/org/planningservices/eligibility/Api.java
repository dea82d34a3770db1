package org.planningservices.eligibility;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Tokens;

/** What callers do to this service, in the words of the tests. */
public final class Api {

  /** Tables that every state change writes to. */
  private static final String[] WRITTEN = {
    "partner_qualifications",
    "held_competency",
    "completed_training",
    "consultant",
    "passed_exam",
    "outbox",
    "audit_entry",
    "idempotency_record"
  };

  public static final UUID PROGRAM = UniqueId.next();

  private Api() {}

  public static RequestSpecification as(String token) {
    return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
  }

  public static RequestSpecification program() {
    return as(Tokens.program(PROGRAM).with("eligibility:read", "eligibility:manage"));
  }

  public static RequestSpecification partner(UUID partnerId) {
    return as(Tokens.partner(partnerId).with("eligibility:read"));
  }

  public static RequestSpecification customer() {
    return as(Tokens.customer(UniqueId.next()).with("eligibility:read"));
  }

  public static Response record(UUID partnerId, String path, Object body) {
    return program()
        .header("Idempotency-Key", UniqueId.next().toString())
        .body(body)
        .post(path(partnerId, path));
  }

  public static String path(UUID partnerId, String rest) {
    return "/v1/partners/" + partnerId + rest;
  }

  public static void trained(UUID partnerId) {
    record(partnerId, "/compliance-trainings", training(today().minusDays(30)))
        .then()
        .statusCode(201);
  }

  public static void competent(UUID partnerId, String competency, String level) {
    record(
            partnerId,
            "/competencies",
            competency(competency, level, today().minusDays(60), today().plusDays(305)))
        .then()
        .statusCode(201);
  }

  public static UUID consultant(UUID partnerId, String reference) {
    return UUID.fromString(
        record(partnerId, "/consultants", Map.of("reference", reference))
            .then()
            .statusCode(201)
            .extract()
            .path("consultantId"));
  }

  public static Response passed(UUID partnerId, UUID consultantId, String examCode) {
    return record(
        partnerId,
        "/consultants/" + consultantId + "/exams",
        exam(examCode, today().minusDays(40)));
  }

  public static Map<String, Object> training(LocalDate completedOn) {
    return Map.of("completedOn", completedOn.toString());
  }

  public static Map<String, Object> competency(
      String competency, String level, LocalDate attainedOn, LocalDate anniversaryOn) {
    return Map.of(
        "competency",
        competency,
        "level",
        level,
        "attainedOn",
        attainedOn.toString(),
        "anniversaryOn",
        anniversaryOn.toString());
  }

  public static Map<String, Object> exam(String examCode, LocalDate passedOn) {
    return Map.of("examCode", examCode, "passedOn", passedOn.toString());
  }

  public static Response decision(UUID partnerId, String query) {
    return program().get(path(partnerId, "/eligibility?" + query));
  }

  public static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
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
        .body("code", Matchers.equalTo(code))
        .body("status", Matchers.equalTo(status))
        .body("requestId", Matchers.notNullValue());
  }
}
