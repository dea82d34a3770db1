package org.planningservices.eligibility;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Tokens;

/** Who calls this service, at which paths and with which bodies. */
public final class Requests {

  public static final UUID PROGRAM = UniqueId.next();

  private Requests() {}

  public static Api program() {
    return Api.as(Tokens.program(PROGRAM).with("eligibility:read", "eligibility:manage"));
  }

  public static Api partner(UUID partnerId) {
    return Api.as(Tokens.partner(partnerId).with("eligibility:read"));
  }

  public static Api customer() {
    return Api.as(Tokens.customer(UniqueId.next()).with("eligibility:read"));
  }

  public static String path(UUID partnerId, String rest) {
    return "/v1/partners/" + partnerId + rest;
  }

  public static Response record(UUID partnerId, String path, Object body) {
    return program().post(path(partnerId, path), body);
  }

  public static Response recordExam(UUID partnerId, UUID consultantId, String examCode) {
    return record(
        partnerId,
        "/consultants/" + consultantId + "/exams",
        exam(examCode, today().minusDays(40)));
  }

  public static Response decision(UUID partnerId, String query) {
    return program().get(path(partnerId, "/eligibility?" + query));
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

  public static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
