package org.planningservices.voucher.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.TestClock;
import org.planningservices.testkit.Tokens;
import org.planningservices.voucher.Customer;

@ServiceTest
class LicensingAgreementResourceTest {

  @Inject TestClock clock;
  @Inject AgreementEndSchedule schedule;

  @Test
  void keepsEveryDayInTheLedger() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);

    customer
        .api()
        .get(customer.path())
        .then()
        .statusCode(200)
        .header("ETag", "\"4\"")
        .body("status", equalTo("ACTIVE"))
        .body("administratorEmail", equalTo(customer.administratorEmail()))
        .body("balance.available", equalTo(25))
        .body("balance.granted", equalTo(30))
        .body("balance.assigned", equalTo(5))
        .body("balance.returned", equalTo(0));
    Customer.program()
        .get(customer.path() + "/ledger-entries")
        .then()
        .statusCode(200)
        .body("items.kind", equalTo(List.of("DEBITED", "GRANTED")))
        .body("items.days", equalTo(List.of(-5, 30)))
        .body("items.balance", equalTo(List.of(25, 30)))
        .body("items[0].voucherId", equalTo(voucher.voucherId().toString()))
        .body("items[1].reason", equalTo("points of 2026"));
    assertThat(Database.audit(customer.agreementId()))
        .containsExactly("register", "grant-days", "activate");
  }

  @Test
  void pagesThroughAgreementsAndLedger() {
    Customer customer = Customer.withDays(15);
    customer.assigned(5);
    customer.assigned(5);

    String cursor =
        customer
            .api()
            .get(customer.path() + "/ledger-entries?limit=2")
            .then()
            .statusCode(200)
            .body("items.balance", equalTo(List.of(5, 10)))
            .body("nextCursor", notNullValue())
            .extract()
            .path("nextCursor");
    customer
        .api()
        .get(customer.path() + "/ledger-entries?limit=2&cursor=" + cursor)
        .then()
        .statusCode(200)
        .body("items.balance", equalTo(List.of(15)))
        .body("nextCursor", equalTo(null));
    customer
        .api()
        .get("/v1/licensing-agreements?limit=1")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].agreementId", equalTo(customer.agreementId().toString()))
        .body("nextCursor", equalTo(null));
    Customer.program()
        .get("/v1/licensing-agreements?limit=1")
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
  }

  @Test
  void hidesAgreementsOfOthersLikeThoseThatDoNotExist() {
    Customer customer = Customer.withDays(5);
    Api stranger =
        Api.as(Tokens.customer(UUID.randomUUID()).with("voucher:read", "voucher:assign"));
    StoredState before = StoredState.now();

    for (String path : List.of(customer.path(), "/v1/licensing-agreements/" + UUID.randomUUID())) {
      for (String below : List.of("", "/ledger-entries")) {
        Api.refused(stranger.get(path + below), 404, "licensing-agreement.unknown");
      }
      Api.refused(
          stranger.post(
              path + "/activation",
              Map.of("administratorName", "X", "administratorEmail", "x@example.org")),
          404,
          "licensing-agreement.unknown");
    }
    before.assertUnchanged();
  }

  @Test
  void refusesASecondActivation() {
    Customer customer = Customer.withDays(5);
    Api.refusedWithoutTrace(() -> customer.activate(), 409, "benefit.move-not-allowed")
        .body("reasons[0].facts.status", equalTo("ACTIVE"));
  }

  @Test
  void registersANumberOnce() {
    Customer customer = Customer.registered(0);
    StoredState before = StoredState.now();
    LocalDate today = LocalDate.now(ZoneOffset.UTC);

    Api.refused(
        Customer.program()
            .post(
                "/v1/licensing-agreements",
                Map.of(
                    "customerId", UUID.randomUUID(),
                    "agreementNumber", "A-" + customer.customerId(),
                    "startsOn", today.toString(),
                    "endsOn", today.toString())),
        409,
        "licensing-agreement.number-taken");
    before.assertUnchanged();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "agreementNumber, 'no blanks',   422",
    "agreementNumber, '',            422",
    "customerId,      nobody,        422",
    "startsOn,        -999999999-01-01, 422",
    "startsOn,        tomorrow,      422",
    "endsOn,          2020-01-01,    422",
    "endsOn,          +999999999-12-31, 422",
    "surprise,        1,             422",
  })
  void refusesBadInput(String field, String value, int status) {
    Map<String, Object> request = new HashMap<>();
    request.put("customerId", UUID.randomUUID());
    request.put("agreementNumber", "B-" + UUID.randomUUID());
    request.put("startsOn", "2026-01-01");
    request.put("endsOn", "2027-01-01");
    request.put(field, value);
    StoredState before = StoredState.now();

    Customer.program()
        .post("/v1/licensing-agreements", request)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", notNullValue());
    before.assertUnchanged();
  }

  @ParameterizedTest
  @CsvSource({"0", "-5", "100001", "2147483648", "1.5", "ten"})
  void refusesAbsurdGrants(String days) {
    Customer customer = Customer.registered(5);
    StoredState before = StoredState.now();

    int status =
        Customer.program()
            .post(
                customer.path() + "/grants",
                "{\"days\":" + (days.equals("ten") ? "\"ten\"" : days) + ",\"reason\":\"x\"}")
            .statusCode();
    assertThat(status).isIn(400, 422);
    before.assertUnchanged();
  }

  @Test
  void correctsWithAnEntryOfItsOwn() {
    Customer customer = Customer.registered(10);

    Customer.program()
        .post(
            customer.path() + "/grants",
            Map.of("days", -4, "reason", "coverage returned", "kind", "ADJUSTED"))
        .then()
        .statusCode(201)
        .body("balance", equalTo(6));
    Api.refused(
        Customer.program()
            .post(
                customer.path() + "/grants",
                Map.of("days", -7, "reason", "coverage returned", "kind", "ADJUSTED")),
        409,
        "benefit.days-exhausted");
    assertThat(customer.available()).isEqualTo(6);
  }

  @Test
  void forbidsAnybodyToChangeTheLedger() {
    Customer customer = Customer.registered(10);

    for (String change :
        List.of(
            "update ledger_entry set days = 100 where agreement_id = ?",
            "delete from ledger_entry where agreement_id = ?")) {
      assertThatThrownBy(() -> Database.execute(change, customer.agreementId()))
          .hasStackTraceContaining("append-only");
    }
    assertThatThrownBy(() -> Database.execute("truncate ledger_entry"))
        .hasStackTraceContaining("append-only");
    assertThatThrownBy(
            () ->
                Database.execute(
                    "update licensing_agreement set available_days = -1 where agreement_id = ?",
                    customer.agreementId()))
        .hasStackTraceContaining("ck_licensing_agreement_available_days");
  }

  @Test
  void showsABalanceBelowZeroWhileDaysAreInVouchers() {
    Customer customer = Customer.withDays(10);
    customer.assigned(5);

    Customer.program()
        .post(
            customer.path() + "/grants",
            Map.of("days", -8, "reason", "coverage returned", "kind", "ADJUSTED"))
        .then()
        .statusCode(201)
        .body("balance", equalTo(-3));
    customer
        .api()
        .get(customer.path())
        .then()
        .body("balance.available", equalTo(-3))
        .body("balance.adjusted", equalTo(-8));
    Api.refusedWithoutTrace(
        () -> customer.api().post("/v1/vouchers", customer.assignment(1)),
        409,
        "benefit.days-exhausted");
  }

  @Test
  void losesWhatIsLeftOnceTheAgreementIsOver() {
    Customer customer = Customer.withDays(30);
    customer.assigned(5);

    clock.advance(Duration.ofDays(365 * 2 + 2));
    schedule.end();

    customer
        .api()
        .get(customer.path())
        .then()
        .body("status", equalTo("ENDED"))
        .body("balance.available", equalTo(0))
        .body("balance.forfeited", equalTo(25));
    Api.refused(customer.api().post("/v1/vouchers", customer.assignment(1)), 409, "benefit.ended");
  }
}
