package org.planningservices.voucher;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The service as it is called, in the tests' words. */
public final class Api {

  private Api() {}

  public static RequestSpecification as(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  public static Response get(String token, String path) {
    return as(token).get(path);
  }

  public static Response post(String token, String path, Object body) {
    return post(token, UUID.randomUUID().toString(), path, body);
  }

  public static Response post(String token, String key, String path, Object body) {
    return as(token)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(path);
  }

  public static Response upload(String token, Stage stage, String name, byte[] content) {
    return upload(token, UUID.randomUUID().toString(), stage, name, content);
  }

  public static Response upload(
      String token, String key, Stage stage, String name, byte[] content) {
    return as(token)
        .header("Idempotency-Key", key)
        .multiPart("file", name, content, "application/octet-stream")
        .post(stage.path() + "/deliverables");
  }

  public static UUID uploaded(Stage stage, String name, byte[] content) {
    return UUID.fromString(
        upload(stage.partner(), stage, name, content)
            .then()
            .statusCode(201)
            .extract()
            .path("deliverableId"));
  }

  /** A report of a delivery on the day of the reservation, as it is called in Germany. */
  public static Map<String, Object> report(Stage stage, Instant now, UUID... deliverables) {
    LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Europe/Berlin"));
    Map<String, Object> report = new HashMap<>();
    report.put("actualStart", today.toString());
    report.put("actualEnd", today.toString());
    report.put("daysDelivered", 1);
    report.put("offSiteDays", 1);
    report.put("leadConsultantId", stage.consultantId());
    report.put("outcome", "DEPLOYMENT_PLAN");
    report.put("summary", "Windows 11 on 2,000 seats, in four waves.");
    report.put("nextSteps", "Pilot with finance.");
    report.put("deliverableIds", List.of(deliverables));
    return report;
  }
}
