package org.planningservices.voucher.delivering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.planningservices.voucher.Requests.report;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.VoucherScenario;

@ServiceTest
class CompletionReportResourceTest {

  @Inject Given given;
  @Inject TestClock clock;

  @Test
  void filesAReportAndGivesAReceipt() {
    VoucherScenario scenario = given.reserved();
    UUID file = Given.uploaded(scenario, "plan.pdf", SampleFiles.pdf("plan " + UUID.randomUUID()));

    String receipt =
        file(scenario, report(scenario, clock.instant(), file))
            .then()
            .statusCode(201)
            .header("Location", notNullValue())
            .header("ETag", equalTo("\"1\""))
            .body("voucherId", equalTo(scenario.voucherId().toString()))
            .body("deliverableIds", contains(file.toString()))
            .extract()
            .path("receiptId");

    assertThat(given.status(scenario)).isEqualTo("RESERVED");
    assertThat(Database.events(scenario.voucherId()))
        .containsExactly("VoucherAssigned", "VoucherReserved", "EngagementCompleted");
    Database.OutboxEvent event = Database.outbox(scenario.voucherId()).getLast();
    assertThat(event.sequence()).isEqualTo(3);
    assertThat(event.payload().get("receiptId").asText()).isEqualTo(receipt);
    assertThat(event.payload().get("deliverables").get(0).get("deliverableId").asText())
        .isEqualTo(file.toString());
    assertThat(event.payload().has("summary")).isFalse();
    assertThat(Database.audit(scenario.voucherId())).containsExactly("complete");
  }

  @Test
  void takesNoReportFromWhoeverMayNotUseTheLocation() {
    VoucherScenario scenario = given.reserved();
    UUID file = Given.uploaded(scenario, "plan.pdf", SampleFiles.pdf("plan"));
    Map<String, Object> report = report(scenario, clock.instant(), file);
    Api.refusedWithoutTrace(
        () -> scenario.elsewhere().post(scenario.path() + "/completion-report", report),
        404,
        "voucher.unknown");
  }

  @Test
  void reportsEveryFailedRule() {
    VoucherScenario scenario = given.reserved();
    Map<String, Object> report = report(scenario, clock.instant(), UUID.randomUUID());
    report.put("actualStart", "2020-01-01");
    report.put("actualEnd", "2099-01-01");
    report.put("daysDelivered", 15);
    report.put("offSiteDays", 4);
    report.put("leadConsultantId", UUID.randomUUID());

    refuses(scenario, report, 409, "voucher.completion-refused")
        .then()
        .body(
            "reasons.code",
            contains(
                "completion-report.dates-in-the-future",
                "completion-report.outside-validity",
                "completion-report.started-before-reservation",
                "completion-report.too-many-days",
                "completion-report.too-many-off-site-days",
                "completion-report.deliverable-unknown",
                "completion-report.consultant-not-qualified"));
  }

  @Test
  void refusesADeliverableOfAnotherVoucher() {
    VoucherScenario scenario = given.reserved();
    VoucherScenario other =
        given.reserved(given.assigned(UUID.randomUUID(), scenario.partnerId(), null));
    UUID file = Given.uploaded(other, "plan.pdf", SampleFiles.pdf("other"));

    refuses(scenario, report(scenario, clock.instant(), file), 409, "voucher.completion-refused")
        .then()
        .body("reasons.code", contains("completion-report.deliverable-unknown"));
  }

  @Test
  void takesAnotherConsultantWhoIsQualified() {
    VoucherScenario scenario = given.reserved();
    UUID file = Given.uploaded(scenario, "plan.pdf", SampleFiles.pdf("plan"));
    UUID substitute = UUID.randomUUID();
    Database.execute(
        "insert into consultant_qualification values (?, ?, ?, 1)",
        scenario.partnerId(),
        substitute,
        Given.ENGAGEMENT);
    Map<String, Object> report = report(scenario, clock.instant(), file);
    report.put("leadConsultantId", substitute);

    file(scenario, report).then().statusCode(201);
  }

  @Test
  void takesTheConsultantOfTheReservationWhoLostTheExamSince() {
    VoucherScenario scenario = given.reserved();
    UUID file = Given.uploaded(scenario, "plan.pdf", SampleFiles.pdf("plan"));
    Database.execute(
        "delete from consultant_qualification where partner_id = ?", scenario.partnerId());

    file(scenario, report(scenario, clock.instant(), file)).then().statusCode(201);
  }

  @Test
  void refusesASecondReport() {
    VoucherScenario scenario = filed();
    refuses(
        scenario,
        report(scenario, clock.instant(), UUID.randomUUID()),
        409,
        "voucher.completion-already-filed");
  }

  @Test
  void refusesAReportAfterTheVoucherExpired() {
    VoucherScenario scenario = given.reserved();
    UUID file = Given.uploaded(scenario, "plan.pdf", SampleFiles.pdf("plan"));
    Map<String, Object> report = report(scenario, clock.instant(), file);
    clock.advance(Duration.ofDays(180));
    refuses(scenario, report, 409, "voucher.expired");
  }

  @Test
  void refusesWhatCannotBeRight() {
    VoucherScenario scenario = given.reserved();
    Map<String, Object> backwards = report(scenario, clock.instant());
    backwards.put("actualEnd", "2020-01-01");
    refuses(scenario, backwards, 422, "completion-report.ends-before-it-starts");

    Map<String, Object> absurd = report(scenario, clock.instant());
    absurd.put("daysDelivered", -1);
    absurd.put("offSiteDays", 99);
    absurd.put("summary", " ");
    refuses(scenario, absurd, 422, "request.invalid");

    Map<String, Object> unknown = report(scenario, clock.instant());
    unknown.put("bonus", true);
    StoredState before = StoredState.now();
    file(scenario, unknown).then().statusCode(422);
    before.assertUnchanged();

    Map<String, Object> unprintable = report(scenario, clock.instant());
    unprintable.put("summary", "a\u0000b");
    refuses(scenario, unprintable, 422, "request.invalid");
  }

  @Test
  void honoursIfMatch() {
    VoucherScenario scenario = given.reserved();
    UUID file = Given.uploaded(scenario, "plan.pdf", SampleFiles.pdf("plan"));
    StoredState before = StoredState.now();
    scenario
        .partner()
        .ifMatch("\"7\"")
        .post(scenario.path() + "/completion-report", report(scenario, clock.instant(), file))
        .then()
        .statusCode(412);
    before.assertUnchanged();
  }

  @Test
  void knowsAForeignVoucherAsLittleAsNone() {
    VoucherScenario scenario = given.reserved();
    StoredState before = StoredState.now();
    for (String path : List.of(scenario.path(), "/v1/vouchers/" + UUID.randomUUID())) {
      Api.refused(
          VoucherScenario.stranger()
              .post(path + "/completion-report", report(scenario, clock.instant())),
          404,
          "voucher.unknown");
    }
    before.assertUnchanged();
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

  private static Response refuses(
      VoucherScenario scenario, Map<String, Object> report, int status, String code) {
    StoredState before = StoredState.now();
    Response response = file(scenario, report);
    Api.refused(response, status, code);
    before.assertUnchanged();
    return response;
  }
}
