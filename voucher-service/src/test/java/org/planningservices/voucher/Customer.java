package org.planningservices.voucher;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Tokens;

/** A customer as it comes over HTTP, with an active agreement. */
public record Customer(UUID customerId, UUID agreementId, String administratorEmail) {

  private static final Api PROGRAM =
      Api.as(
          Tokens.program(UUID.fromString("0199c0de-0000-7000-8000-000000000999"))
              .with("agreement:manage", "voucher:read"));

  /** A voucher and the code that its customer was told. */
  public record Assigned(UUID voucherId, String code) {}

  public static Api program() {
    return PROGRAM;
  }

  /** With an agreement that nobody activated. */
  public static Customer registered(int days) {
    UUID customerId = UUID.randomUUID();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    UUID agreementId =
        Api.created(
            PROGRAM.post(
                "/v1/licensing-agreements",
                Map.of(
                    "customerId",
                    customerId,
                    "agreementNumber",
                    "A-" + customerId,
                    "startsOn",
                    today.minusYears(1).toString(),
                    "endsOn",
                    today.plusYears(2).toString())),
            "agreementId");
    if (days > 0) {
      PROGRAM
          .post(
              "/v1/licensing-agreements/" + agreementId + "/grants",
              Map.of("days", days, "reason", "points of 2026"))
          .then()
          .statusCode(201);
    }
    return new Customer(customerId, agreementId, "admin-" + customerId + "@example.org");
  }

  public static Customer withDays(int days) {
    catalogue();
    Customer customer = registered(days);
    customer.activate().then().statusCode(201);
    return customer;
  }

  /** The part of the catalogue that the tests speak of. */
  public static void catalogue() {
    Database.execute(
        "insert into catalogue_offering values ('DDPS', 'Desktop') on conflict do nothing");
    Database.execute(
        "insert into catalogue_engagement values"
            + " ('DDPS-WINOFF', 'DDPS', 'Windows and Office', '{1,3,5,10,15}'),"
            + " ('DDPS-ENTSEC', 'DDPS', 'Enterprise Security', '{1,3}'),"
            + " ('SDPS-SP', 'SDPS', 'SharePoint', '{1,3,5}') on conflict do nothing");
  }

  public Api api() {
    return Api.as(Tokens.customer(customerId).with("voucher:read", "voucher:assign"));
  }

  public String path() {
    return "/v1/licensing-agreements/" + agreementId;
  }

  public Response activate() {
    return api()
        .post(
            path() + "/activation",
            Map.of("administratorName", "Max Admin", "administratorEmail", administratorEmail));
  }

  public Map<String, Object> assignment(int days) {
    Map<String, Object> request = new HashMap<>();
    request.put("agreementId", agreementId);
    request.put("offeringCode", "DDPS");
    request.put("days", days);
    request.put(
        "projectManager",
        Map.of("name", "Erika Mustermann", "email", "pm-" + customerId + "@example.org"));
    return request;
  }

  public Assigned assigned(int days) {
    return assigned(assignment(days));
  }

  public Assigned assigned(Map<String, Object> request) {
    Response answer = api().post("/v1/vouchers", request);
    return new Assigned(Api.created(answer, "voucherId"), answer.path("code"));
  }

  public long available() {
    return api().get(path()).jsonPath().getLong("balance.available");
  }
}
