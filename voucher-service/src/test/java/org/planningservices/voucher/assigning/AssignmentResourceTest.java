package org.planningservices.voucher.assigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.servers.MailServer;
import org.planningservices.servers.RealServers;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.Tokens;
import org.planningservices.voucher.Customer;
import org.planningservices.voucher.Partner;
import org.planningservices.voucher.voucher.VoucherCode;

@ServiceTest
class AssignmentResourceTest {

  @Test
  void makesAVoucherOfDays() {
    Customer customer = Customer.withDays(30);

    Response answer = customer.api().post("/v1/vouchers", customer.assignment(5));

    answer
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("status", equalTo("ASSIGNED"))
        .body("days", equalTo(5))
        .body("customerId", equalTo(customer.customerId().toString()))
        .body("code", matchesPattern("([0-9A-Z]{4}-){4}[0-9A-Z*~$=]"));
    UUID voucherId = UUID.fromString(answer.path("voucherId"));
    assertThat(answer.header("Location")).endsWith("/v1/vouchers/" + voucherId);
    assertThat(
            Duration.between(
                Instant.parse(answer.path("assignedAt")), Instant.parse(answer.path("expiresAt"))))
        .isEqualTo(Duration.ofDays(180));
    assertThat(Database.events(voucherId)).containsExactly("VoucherAssigned");
    assertThat(Database.audit(voucherId)).containsExactly("assign");
    assertThat(customer.available()).isEqualTo(25);
  }

  @Test
  void keepsNoCodeInClear() {
    Customer customer = Customer.withDays(5);
    Customer.Assigned voucher = customer.assigned(5);
    String plain = VoucherCode.read(voucher.code()).plain();

    for (String table : List.of("voucher", "mail", "outbox", "idempotency_record", "audit_entry")) {
      for (Map<String, Object> row : Database.query("select * from " + table)) {
        for (Object value : row.values()) {
          String text =
              value instanceof byte[] bytes
                  ? new String(bytes, StandardCharsets.ISO_8859_1)
                  : String.valueOf(value);
          assertThat(text).doesNotContain(plain).doesNotContain(voucher.code());
        }
      }
    }
  }

  @Test
  void sendsTheCodeToProjectManagerAndAdministratorAndForgetsIt() {
    Customer customer = Customer.withDays(5);
    List<Map<String, Object>> owedToOthers = Database.query("select mail_id from mail");
    Customer.Assigned voucher = customer.assigned(5);

    for (String address :
        List.of("pm-" + customer.customerId() + "@example.org", customer.administratorEmail())) {
      MailServer.Message letter =
          Awaitility.await()
              .atMost(Duration.ofSeconds(20))
              .until(() -> letterTo(address), found -> found != null);
      assertThat(letter.to()).containsExactly(address);
      assertThat(letter.text())
          .contains(voucher.code())
          .contains("Erika Mustermann")
          .contains("5 days")
          .contains("partner of your choice");
      assertThat(letter.subject()).doesNotContain(voucher.code());
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(owedToOthers).containsAll(Database.query("select mail_id from mail")));
  }

  @Test
  void answersTheSameWithoutKeepingAnythingInADryRun() {
    Customer customer = Customer.withDays(5);
    StoredState before = StoredState.now();

    customer
        .api()
        .post("/v1/vouchers?dryRun=true", customer.assignment(5))
        .then()
        .statusCode(200)
        .header("Location", equalTo(null))
        .body("dryRun", equalTo(true))
        .body("status", equalTo("ASSIGNED"))
        .body("code", equalTo(null))
        .body("voucherId", equalTo(null));
    Api.refused(
        customer.api().post("/v1/vouchers?dryRun=true", customer.assignment(10)),
        409,
        "benefit.days-exhausted");

    before.assertUnchanged();
    assertThat(customer.available()).isEqualTo(5);
    Customer.Assigned assigned = customer.assigned(1);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(lettersTo(customer.administratorEmail()))
                    .anySatisfy(letter -> assertThat(letter.text()).contains(assigned.code())));
    assertThat(lettersTo(customer.administratorEmail())).hasSize(1);
  }

  @Test
  void namesTheDesignatedPartnerInTheLetter() {
    Customer customer = Customer.withDays(5);
    Map<String, Object> request = customer.assignment(5);
    UUID designated = UUID.randomUUID();
    request.put("designatedPartnerId", designated);
    customer.assigned(request);

    MailServer.Message letter =
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> letterTo(customer.administratorEmail()), found -> found != null);
    assertThat(letter.text()).contains(designated.toString()).doesNotContain("of your choice");
  }

  @Test
  void assignsOfferingsWhoseCodesHaveAnAmpersand() {
    Customer customer = Customer.withDays(5);
    Database.execute(
        "insert into catalogue_engagement values ('SEDPS-EX', 'S&EDPS', 'Exchange', '{5}')"
            + " on conflict do nothing");
    Map<String, Object> request = customer.assignment(5);
    request.put("offeringCode", "S&EDPS");

    Customer.Assigned voucher = customer.assigned(request);

    assertThat(Database.events(voucher.voucherId())).containsExactly("VoucherAssigned");
  }

  @Test
  void replaysTheAnswerToTheSameKey() {
    Customer customer = Customer.withDays(30);
    String key = UUID.randomUUID().toString();

    Response first = customer.api().withKey(key).post("/v1/vouchers", customer.assignment(5));
    Response second = customer.api().withKey(key).post("/v1/vouchers", customer.assignment(5));

    second.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertThat(second.<String>path("code")).isEqualTo(first.path("code"));
    assertThat(customer.available()).isEqualTo(25);
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({
    "days,          2,         422, voucher.days-not-offered",
    "days,          0,         422, voucher.days-not-offered",
    "days,          -5,        422, voucher.days-not-offered",
    "days,          2147483647, 422, voucher.days-not-offered",
    "offeringCode,  NOSUCH,    422, voucher.offering-unknown",
    "offeringCode,  ' ',       422, request.invalid",
    "agreementId,   0199c0de-0000-7000-8000-00000000ffff, 404, licensing-agreement.unknown",
  })
  void refusesWhatCannotBeAssigned(String field, String value, int status, String code) {
    Customer customer = Customer.withDays(30);
    Map<String, Object> request = customer.assignment(5);
    request.put(field, field.equals("days") ? Long.valueOf(value) : value);
    Api.refusedWithoutTrace(() -> customer.api().post("/v1/vouchers", request), status, code);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'Erika', 'no address'",
    "'Erika', 'a@b@c'",
    "'Erika', 'x@example.org\r\nBcc: y@example.org'",
    "'Er\u0000ika', 'x@example.org'",
    "'\uD800', 'x@example.org'",
    "'', 'x@example.org'"
  })
  void refusesProjectManagersWhoCannotBeWrittenTo(String name, String email) {
    Customer customer = Customer.withDays(30);
    Map<String, Object> request = customer.assignment(5);
    request.put("projectManager", Map.of("name", name, "email", email));
    StoredState before = StoredState.now();

    int status = customer.api().post("/v1/vouchers", request).statusCode();

    assertThat(status).isIn(400, 422);
    before.assertUnchanged();
  }

  @Test
  void needsAnActiveBenefit() {
    Customer customer = Customer.registered(30);
    Api.refusedWithoutTrace(
        () -> customer.api().post("/v1/vouchers", customer.assignment(5)),
        409,
        "benefit.not-active");
  }

  @Test
  void isTheBusinessOfCustomersOnly() {
    Customer customer = Customer.withDays(30);
    StoredState before = StoredState.now();

    for (Api api :
        List.of(
            Customer.program(),
            Partner.unknown().api(),
            Api.as(Tokens.customer(customer.customerId()).with("voucher:read")))) {
      api.post("/v1/vouchers", customer.assignment(5)).then().statusCode(403);
    }
    before.assertUnchanged();
  }

  @Test
  void hidesVouchersOfOtherCustomers() {
    Customer customer = Customer.withDays(30);
    Customer other = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    StoredState before = StoredState.now();

    Api.refused(cancel(other, voucher), 404, "voucher.unknown");
    Map<String, Object> request = customer.assignment(5);
    Api.refused(other.api().post("/v1/vouchers", request), 404, "licensing-agreement.unknown")
        .body("requestId", notNullValue());
    before.assertUnchanged();
  }

  private static Response cancel(Customer customer, Customer.Assigned voucher) {
    return customer
        .api()
        .post(
            "/v1/vouchers/" + voucher.voucherId() + "/cancellation",
            Map.of("reason", "another project came first"));
  }

  private static MailServer.Message letterTo(String address) {
    return lettersTo(address).stream().findFirst().orElse(null);
  }

  private static List<MailServer.Message> lettersTo(String address) {
    return RealServers.mail().messages().stream()
        .filter(message -> message.to().contains(address))
        .toList();
  }
}
