package org.planningservices.voucher;

import io.restassured.http.Method;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;

/**
 * What is stale and would be refused too is told that it is stale: what it is refused for is not
 * what its sender looked at. Each attempt is sent at another version, then at the present one.
 */
@ServiceTest
class StaleRequestsTest {

  private static final String PRESENT = "*";

  @Inject Given given;
  @Inject Clock clock;

  /**
   * A request that is refused.
   *
   * @param code of the refusal at the present version
   */
  private record Attempt(Method method, Api api, String path, Object body, String code) {}

  @TestFactory
  Stream<DynamicTest> areToldThatTheyAreStale() {
    return Stream.of(
            reservation(),
            rescheduling(),
            release(),
            report(),
            redemption(),
            cancellation(),
            activation(),
            grant())
        .map(it -> DynamicTest.dynamicTest(it.method() + " " + it.path(), () -> check(it)));
  }

  private static void check(Attempt attempt) {
    StoredState before = StoredState.now();
    send(attempt, "\"4711\"", 412, "request.stale-version");
    send(attempt, PRESENT, 409, attempt.code());
    before.assertUnchanged();
  }

  private static void send(Attempt attempt, String version, int status, String code) {
    Api caller = attempt.api().ifMatch(version);
    Response answer =
        switch (attempt.method()) {
          case PUT -> caller.put(attempt.path(), attempt.body());
          case DELETE -> caller.delete(attempt.path());
          default -> caller.post(attempt.path(), attempt.body());
        };
    Api.refused(answer, status, code);
  }

  private static Attempt reservation() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    Map<String, Object> request = partner.reservation(customer, voucher);
    request.put("termsAccepted", false);
    return new Attempt(
        Method.POST,
        partner.api(),
        "/v1/vouchers/" + voucher.voucherId() + "/reservation",
        request,
        "voucher.reservation-refused");
  }

  private Attempt rescheduling() {
    VoucherScenario scenario = given.reserved();
    LocalDate past = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(9);
    return new Attempt(
        Method.PUT,
        scenario.partner(),
        scenario.path() + "/reservation",
        Map.of("plannedStart", past.toString(), "plannedEnd", past.plusDays(6).toString()),
        "voucher.reservation-refused");
  }

  private Attempt release() {
    VoucherScenario scenario = given.reported();
    return new Attempt(
        Method.DELETE,
        scenario.partner(),
        scenario.path() + "/reservation",
        null,
        "voucher.completion-already-filed");
  }

  private Attempt report() {
    VoucherScenario scenario = given.reserved();
    return new Attempt(
        Method.POST,
        scenario.partner(),
        scenario.path() + "/completion-report",
        Requests.report(scenario, clock.instant()),
        "voucher.completion-refused");
  }

  private Attempt redemption() {
    VoucherScenario scenario = given.reserved();
    return new Attempt(
        Method.POST,
        scenario.partner(),
        scenario.path() + "/redemption",
        Map.of(),
        "voucher.completion-missing");
  }

  private Attempt cancellation() {
    VoucherScenario scenario = given.reserved();
    return new Attempt(
        Method.POST,
        scenario.customer(),
        scenario.path() + "/cancellation",
        Map.of("reason", "not needed"),
        "voucher.move-not-allowed");
  }

  private static Attempt activation() {
    Customer customer = Customer.withDays(1);
    return new Attempt(
        Method.POST,
        customer.api(),
        customer.path() + "/activation",
        Map.of("administratorName", "Max Admin", "administratorEmail", "max@example.org"),
        "benefit.move-not-allowed");
  }

  private static Attempt grant() {
    return new Attempt(
        Method.POST,
        Customer.program(),
        Customer.withDays(1).path() + "/grants",
        Map.of("days", -99, "reason", "a correction", "kind", "ADJUSTED"),
        "benefit.days-exhausted");
  }
}
