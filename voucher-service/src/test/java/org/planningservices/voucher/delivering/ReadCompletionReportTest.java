package org.planningservices.voucher.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planningservices.voucher.Api.get;
import static org.planningservices.voucher.Api.post;
import static org.planningservices.voucher.Api.report;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;
import org.planningservices.testkit.Tokens;
import org.planningservices.voucher.Api;
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
    for (String token : List.of(stage.partner(), stage.customer(), Stage.program())) {
      get(token, stage.path() + "/completion-report")
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("outcome", equalTo("DEPLOYMENT_PLAN"));
    }
  }

  @Test
  void hidesTheReportFromEverybodyElse() {
    Stage stage = filed();
    for (String token :
        List.of(Stage.stranger(), Tokens.customer(UUID.randomUUID()).with("voucher:read"))) {
      get(token, stage.path() + "/completion-report")
          .then()
          .statusCode(404)
          .body("code", equalTo("completion-report.unknown"));
    }
  }

  @Test
  void tellsTheProgrammeAloneOfDeliverablesThatAreUsedElsewhere() {
    byte[] plan = SampleFiles.pdf("same plan " + UUID.randomUUID());
    Api.uploaded(given.reserved(), "plan.pdf", plan);
    Stage stage = given.reserved();
    UUID file = Api.uploaded(stage, "plan.pdf", plan);
    file(stage, report(stage, clock.instant(), file)).then().statusCode(201);
    String path = stage.path() + "/completion-report";

    get(Stage.program(), path)
        .then()
        .header("ETag", "\"2\"")
        .body("deliverablesUsedElsewhere", contains(file.toString()));
    get(Stage.program(), filed().path() + "/completion-report")
        .then()
        .body("deliverablesUsedElsewhere", empty());
    for (String token : List.of(stage.partner(), stage.customer())) {
      get(token, path).then().body("deliverablesUsedElsewhere", nullValue());
    }
  }

  @Test
  void changesItsTagWhenADeliverableIsUsedElsewhereLater() {
    byte[] plan = SampleFiles.pdf("plan of later " + UUID.randomUUID());
    Stage stage = given.reserved();
    UUID file = Api.uploaded(stage, "plan.pdf", plan);
    file(stage, report(stage, clock.instant(), file)).then().statusCode(201);
    String path = stage.path() + "/completion-report";
    String before = get(Stage.program(), path).header("ETag");

    Api.uploaded(given.reserved(), "plan.pdf", plan);

    assertThat(get(Stage.program(), path).header("ETag")).isNotEqualTo(before);
    get(stage.partner(), path).then().header("ETag", "\"1\"");
  }

  @Test
  void hidesTheReportFromWhoeverMayNotUseItsLocation() {
    Stage stage = filed();
    String path = stage.path() + "/completion-report";
    get(stage.elsewhere(), path)
        .then()
        .statusCode(404)
        .body("code", equalTo("completion-report.unknown"));
    get(stage.atItsLocation(), path).then().statusCode(200);
  }

  @Test
  void hasNoReportBeforeItIsFiled() {
    Stage stage = given.reserved();
    get(stage.partner(), stage.path() + "/completion-report")
        .then()
        .statusCode(404)
        .body("code", equalTo("completion-report.unknown"));
  }

  private Stage filed() {
    Stage stage = given.reserved();
    UUID file = Api.uploaded(stage, "plan.pdf", SampleFiles.pdf("plan " + UUID.randomUUID()));
    file(stage, report(stage, clock.instant(), file)).then().statusCode(201);
    return stage;
  }

  private static Response file(Stage stage, Map<String, Object> report) {
    return post(stage.partner(), stage.path() + "/completion-report", report);
  }
}
