package org.planningservices.voucher.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planningservices.voucher.Requests.report;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;
import org.planningservices.testkit.Tokens;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.VoucherScenario;

/** Who reads what of a completion report. */
@ServiceTest
class ReadCompletionReportTest {

  @Inject Given given;
  @Inject TestClock clock;

  @Test
  void showsTheReportToItsPartnerItsCustomerAndTheProgramme() {
    VoucherScenario scenario = filed();
    for (Api api : List.of(scenario.partner(), scenario.customer(), VoucherScenario.program())) {
      api.get(scenario.path() + "/completion-report")
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("outcome", equalTo("DEPLOYMENT_PLAN"));
    }
  }

  @Test
  void hidesTheReportFromEverybodyElse() {
    VoucherScenario scenario = filed();
    for (Api api :
        List.of(
            VoucherScenario.stranger(),
            Api.as(Tokens.customer(UUID.randomUUID()).with("voucher:read")))) {
      Api.refused(
          api.get(scenario.path() + "/completion-report"), 404, "completion-report.unknown");
    }
  }

  @Test
  void tellsTheProgrammeAloneOfDeliverablesThatAreUsedElsewhere() {
    byte[] plan = SampleFiles.pdf("same plan " + UUID.randomUUID());
    Given.uploaded(given.reserved(), "plan.pdf", plan);
    VoucherScenario scenario = given.reserved();
    UUID file = Given.uploaded(scenario, "plan.pdf", plan);
    file(scenario, report(scenario, clock.instant(), file)).then().statusCode(201);
    String path = scenario.path() + "/completion-report";

    VoucherScenario.program()
        .get(path)
        .then()
        .header("ETag", "\"2\"")
        .body("deliverablesUsedElsewhere", contains(file.toString()));
    VoucherScenario.program()
        .get(filed().path() + "/completion-report")
        .then()
        .body("deliverablesUsedElsewhere", empty());
    for (Api api : List.of(scenario.partner(), scenario.customer())) {
      api.get(path).then().body("deliverablesUsedElsewhere", nullValue());
    }
  }

  @Test
  void changesItsTagWhenADeliverableIsUsedElsewhereLater() {
    byte[] plan = SampleFiles.pdf("plan of later " + UUID.randomUUID());
    VoucherScenario scenario = given.reserved();
    UUID file = Given.uploaded(scenario, "plan.pdf", plan);
    file(scenario, report(scenario, clock.instant(), file)).then().statusCode(201);
    String path = scenario.path() + "/completion-report";
    String before = VoucherScenario.program().get(path).header("ETag");

    Given.uploaded(given.reserved(), "plan.pdf", plan);

    assertThat(VoucherScenario.program().get(path).header("ETag")).isNotEqualTo(before);
    scenario.partner().get(path).then().header("ETag", "\"1\"");
  }

  @Test
  void hidesTheReportFromWhoeverMayNotUseItsLocation() {
    VoucherScenario scenario = filed();
    String path = scenario.path() + "/completion-report";
    Api.refused(scenario.elsewhere().get(path), 404, "completion-report.unknown");
    scenario.atItsLocation().get(path).then().statusCode(200);
  }

  @Test
  void hasNoReportBeforeItIsFiled() {
    VoucherScenario scenario = given.reserved();
    Api.refused(
        scenario.partner().get(scenario.path() + "/completion-report"),
        404,
        "completion-report.unknown");
  }

  private VoucherScenario filed() {
    VoucherScenario scenario = given.reserved();
    UUID file = Given.uploaded(scenario, "plan.pdf", SampleFiles.pdf("plan " + UUID.randomUUID()));
    file(scenario, report(scenario, clock.instant(), file)).then().statusCode(201);
    return scenario;
  }

  private static Response file(VoucherScenario scenario, Map<String, Object> report) {
    return scenario.partner().post(scenario.path() + "/completion-report", report);
  }
}
