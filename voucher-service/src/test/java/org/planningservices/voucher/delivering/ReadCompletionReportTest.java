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
import org.planningservices.voucher.Stage;

/** Who reads what of a completion report. */
@ServiceTest
class ReadCompletionReportTest {

  @Inject Given given;
  @Inject TestClock clock;

  @Test
  void showsTheReportToItsPartnerItsCustomerAndTheProgramme() {
    Stage stage = filed();
    for (Api api : List.of(stage.partner(), stage.customer(), Stage.program())) {
      api.get(stage.path() + "/completion-report")
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("outcome", equalTo("DEPLOYMENT_PLAN"));
    }
  }

  @Test
  void hidesTheReportFromEverybodyElse() {
    Stage stage = filed();
    for (Api api :
        List.of(
            Stage.stranger(), Api.as(Tokens.customer(UUID.randomUUID()).with("voucher:read")))) {
      Api.refused(api.get(stage.path() + "/completion-report"), 404, "completion-report.unknown");
    }
  }

  @Test
  void tellsTheProgrammeAloneOfDeliverablesThatAreUsedElsewhere() {
    byte[] plan = SampleFiles.pdf("same plan " + UUID.randomUUID());
    Given.uploaded(given.reserved(), "plan.pdf", plan);
    Stage stage = given.reserved();
    UUID file = Given.uploaded(stage, "plan.pdf", plan);
    file(stage, report(stage, clock.instant(), file)).then().statusCode(201);
    String path = stage.path() + "/completion-report";

    Stage.program()
        .get(path)
        .then()
        .header("ETag", "\"2\"")
        .body("deliverablesUsedElsewhere", contains(file.toString()));
    Stage.program()
        .get(filed().path() + "/completion-report")
        .then()
        .body("deliverablesUsedElsewhere", empty());
    for (Api api : List.of(stage.partner(), stage.customer())) {
      api.get(path).then().body("deliverablesUsedElsewhere", nullValue());
    }
  }

  @Test
  void changesItsTagWhenADeliverableIsUsedElsewhereLater() {
    byte[] plan = SampleFiles.pdf("plan of later " + UUID.randomUUID());
    Stage stage = given.reserved();
    UUID file = Given.uploaded(stage, "plan.pdf", plan);
    file(stage, report(stage, clock.instant(), file)).then().statusCode(201);
    String path = stage.path() + "/completion-report";
    String before = Stage.program().get(path).header("ETag");

    Given.uploaded(given.reserved(), "plan.pdf", plan);

    assertThat(Stage.program().get(path).header("ETag")).isNotEqualTo(before);
    stage.partner().get(path).then().header("ETag", "\"1\"");
  }

  @Test
  void hidesTheReportFromWhoeverMayNotUseItsLocation() {
    Stage stage = filed();
    String path = stage.path() + "/completion-report";
    Api.refused(stage.elsewhere().get(path), 404, "completion-report.unknown");
    stage.atItsLocation().get(path).then().statusCode(200);
  }

  @Test
  void hasNoReportBeforeItIsFiled() {
    Stage stage = given.reserved();
    Api.refused(
        stage.partner().get(stage.path() + "/completion-report"), 404, "completion-report.unknown");
  }

  private Stage filed() {
    Stage stage = given.reserved();
    UUID file = Given.uploaded(stage, "plan.pdf", SampleFiles.pdf("plan " + UUID.randomUUID()));
    file(stage, report(stage, clock.instant(), file)).then().statusCode(201);
    return stage;
  }

  private static Response file(Stage stage, Map<String, Object> report) {
    return stage.partner().post(stage.path() + "/completion-report", report);
  }
}
