package org.planningservices.voucher.expiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Customer;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.Partner;
import org.planningservices.voucher.Requests;
import org.planningservices.voucher.VoucherScenario;
import org.planningservices.voucher.delivering.SampleFiles;

/** What an expired voucher answers: the same whether the sweep came by or not. */
@ServiceTest
class ExpiredVoucherTest {

  private static final String EXPIRED = "409 voucher.expired";

  @Inject Given given;
  @Inject TestClock clock;
  @Inject ExpirySchedule schedule;

  @Test
  void answersTheSameBeforeAndAfterTheSweep() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned open = customer.assigned(customer.assignment(Given.DAYS));
    Customer.Assigned taken = customer.assigned(customer.assignment(Given.DAYS));
    Partner partner = Partner.enrolled();
    reserve(partner, customer, taken).then().statusCode(201);
    VoucherScenario held = given.reserved();
    VoucherScenario reported = given.reported();
    clock.advance(Duration.ofDays(180));

    Map<String, String> before = answers(customer, open, taken, held, reported);
    assertThat(schedule.sweep()).isGreaterThanOrEqualTo(4);
    assertThat(given.status(held)).isEqualTo("EXPIRED");
    assertThat(answers(customer, open, taken, held, reported)).isEqualTo(before);

    List<String> others = new ArrayList<>(before.keySet());
    others.removeAll(List.of("upload", "validate open", "validate taken"));
    assertThat(others).allSatisfy(verb -> assertThat(before.get(verb)).isEqualTo(EXPIRED));
    assertThat(before)
        .containsEntry("upload", "409 deliverable.not-awaited")
        .containsEntry("validate open", "200 [voucher.expired]")
        .containsEntry("validate taken", "200 [voucher.expired]");
  }

  private Map<String, String> answers(
      Customer customer,
      Customer.Assigned open,
      Customer.Assigned taken,
      VoucherScenario held,
      VoucherScenario reported) {
    Partner other = Partner.enrolled();
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("reserve", code(reserve(other, customer, open)));
    answers.put("reserve taken", code(reserve(other, customer, taken)));
    answers.put("cancel", code(cancel(customer, open.voucherId())));
    answers.put("cancel taken", code(cancel(customer, taken.voucherId())));
    String reservation = held.path() + "/reservation";
    answers.put(
        "reschedule",
        code(
            held.partner()
                .ifMatch("*")
                .put(
                    reservation,
                    Map.of("plannedStart", "2030-05-06", "plannedEnd", "2030-05-08"))));
    answers.put("release", code(held.partner().delete(reservation)));
    answers.put(
        "report",
        code(
            held.partner()
                .post(
                    held.path() + "/completion-report",
                    Requests.report(held, clock.instant(), UUID.randomUUID()))));
    answers.put("redeem", code(held.partner().post(held.path() + "/redemption", Map.of())));
    answers.put(
        "redeem reported",
        code(reported.partner().post(reported.path() + "/redemption", Map.of())));
    answers.put(
        "upload", code(Requests.upload(held.partner(), held, "plan.pdf", SampleFiles.pdf("plan"))));
    answers.put("validate open", reasons(validate(other, customer, open)));
    answers.put("validate taken", reasons(validate(other, customer, taken)));
    return answers;
  }

  private static Response reserve(Partner partner, Customer customer, Customer.Assigned voucher) {
    return partner
        .api()
        .post(
            "/v1/vouchers/" + voucher.voucherId() + "/reservation",
            partner.reservation(customer, voucher));
  }

  private static Response cancel(Customer customer, UUID voucherId) {
    return customer
        .api()
        .post("/v1/vouchers/" + voucherId + "/cancellation", Map.of("reason", "not needed"));
  }

  private static Response validate(Partner partner, Customer customer, Customer.Assigned voucher) {
    return partner
        .api()
        .post(
            "/v1/voucher-validations",
            Map.of("code", voucher.code(), "administratorEmail", customer.administratorEmail()));
  }

  private static String code(Response answer) {
    return answer.statusCode() + " " + answer.path("code");
  }

  /** Of an enrolment that ended meanwhile nothing is said here. */
  private static String reasons(Response answer) {
    List<String> codes = new ArrayList<>(answer.<List<String>>path("reasons.code"));
    codes.remove("reservation.not-enrolled");
    return answer.statusCode() + " " + codes;
  }
}
