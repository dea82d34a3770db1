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
import org.planningservices.testkit.Footprint;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.Stage;

@ServiceTest
class CompletionReportResourceTest {

  @Inject Given given;
  @Inject TestClock clock;

  @Test
  void filesAReportAndGivesAReceipt() {
    Stage stage = given.reserved();
    UUID file = Given.uploaded(stage, "plan.pdf", SampleFiles.pdf("plan " + UUID.randomUUID()));

    String receipt =
        file(stage, report(stage, clock.instant(), file))
            .then()
            .statusCode(201)
            .header("Location", notNullValue())
            .header("ETag", equalTo("\"1\""))
            .body("voucherId", equalTo(stage.voucherId().toString()))
            .body("deliverableIds", contains(file.toString()))
            .extract()
            .path("receiptId");

    assertThat(given.status(stage)).isEqualTo("RESERVED");
    assertThat(Database.events(stage.voucherId()))
        .containsExactly("VoucherAssigned", "VoucherReserved", "EngagementCompleted");
    Database.OutboxEvent event = Database.outbox(stage.voucherId()).getLast();
    assertThat(event.sequence()).isEqualTo(3);
    assertThat(event.payload().get("receiptId").asText()).isEqualTo(receipt);
    assertThat(event.payload().get("deliverables").get(0).get("deliverableId").asText())
        .isEqualTo(file.toString());
    assertThat(event.payload().has("summary")).isFalse();
    assertThat(Database.audit(stage.voucherId())).containsExactly("complete");
  }

  @Test
  void takesNoReportFromWhoeverMayNotUseTheLocation() {
    Stage stage = given.reserved();
    UUID file = Given.uploaded(stage, "plan.pdf", SampleFiles.pdf("plan"));
    Map<String, Object> report = report(stage, clock.instant(), file);
    Api.refusedWithoutTrace(
        () -> stage.elsewhere().post(stage.path() + "/completion-report", report),
        404,
        "voucher.unknown");
  }

  @Test
  void reportsEveryFailedRule() {
    Stage stage = given.reserved();
    Map<String, Object> report = report(stage, clock.instant(), UUID.randomUUID());
    report.put("actualStart", "2020-01-01");
    report.put("actualEnd", "2099-01-01");
    report.put("daysDelivered", 15);
    report.put("offSiteDays", 4);
    report.put("leadConsultantId", UUID.randomUUID());

    refuses(stage, report, 409, "voucher.completion-refused")
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
    Stage stage = given.reserved();
    Stage other = given.reserved(given.assigned(UUID.randomUUID(), stage.partnerId(), null));
    UUID file = Given.uploaded(other, "plan.pdf", SampleFiles.pdf("other"));

    refuses(stage, report(stage, clock.instant(), file), 409, "voucher.completion-refused")
        .then()
        .body("reasons.code", contains("completion-report.deliverable-unknown"));
  }

  @Test
  void takesAnotherConsultantWhoIsQualified() {
    Stage stage = given.reserved();
    UUID file = Given.uploaded(stage, "plan.pdf", SampleFiles.pdf("plan"));
    UUID substitute = UUID.randomUUID();
    Database.execute(
        "insert into consultant_qualification values (?, ?, ?, 1)",
        stage.partnerId(),
        substitute,
        Given.ENGAGEMENT);
    Map<String, Object> report = report(stage, clock.instant(), file);
    report.put("leadConsultantId", substitute);

    file(stage, report).then().statusCode(201);
  }

  @Test
  void takesTheConsultantOfTheReservationWhoLostTheExamSince() {
    Stage stage = given.reserved();
    UUID file = Given.uploaded(stage, "plan.pdf", SampleFiles.pdf("plan"));
    Database.execute(
        "delete from consultant_qualification where partner_id = ?", stage.partnerId());

    file(stage, report(stage, clock.instant(), file)).then().statusCode(201);
  }

  @Test
  void refusesASecondReport() {
    Stage stage = filed();
    refuses(
        stage,
        report(stage, clock.instant(), UUID.randomUUID()),
        409,
        "voucher.completion-already-filed");
  }

  @Test
  void refusesAReportAfterTheVoucherExpired() {
    Stage stage = given.reserved();
    UUID file = Given.uploaded(stage, "plan.pdf", SampleFiles.pdf("plan"));
    Map<String, Object> report = report(stage, clock.instant(), file);
    clock.advance(Duration.ofDays(180));
    refuses(stage, report, 409, "voucher.expired");
  }

  @Test
  void refusesWhatCannotBeRight() {
    Stage stage = given.reserved();
    Map<String, Object> backwards = report(stage, clock.instant());
    backwards.put("actualEnd", "2020-01-01");
    refuses(stage, backwards, 422, "completion-report.ends-before-it-starts");

    Map<String, Object> absurd = report(stage, clock.instant());
    absurd.put("daysDelivered", -1);
    absurd.put("offSiteDays", 99);
    absurd.put("summary", " ");
    refuses(stage, absurd, 422, "request.invalid");

    Map<String, Object> unknown = report(stage, clock.instant());
    unknown.put("bonus", true);
    Footprint before = Footprint.now();
    file(stage, unknown).then().statusCode(422);
    before.assertUnchanged();

    Map<String, Object> unprintable = report(stage, clock.instant());
    unprintable.put("summary", "a\u0000b");
    refuses(stage, unprintable, 422, "request.invalid");
  }

  @Test
  void honoursIfMatch() {
    Stage stage = given.reserved();
    UUID file = Given.uploaded(stage, "plan.pdf", SampleFiles.pdf("plan"));
    Footprint before = Footprint.now();
    stage
        .partner()
        .ifMatch("\"7\"")
        .post(stage.path() + "/completion-report", report(stage, clock.instant(), file))
        .then()
        .statusCode(412);
    before.assertUnchanged();
  }

  @Test
  void knowsAForeignVoucherAsLittleAsNone() {
    Stage stage = given.reserved();
    Footprint before = Footprint.now();
    for (String path : List.of(stage.path(), "/v1/vouchers/" + UUID.randomUUID())) {
      Api.refused(
          Stage.stranger().post(path + "/completion-report", report(stage, clock.instant())),
          404,
          "voucher.unknown");
    }
    before.assertUnchanged();
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

  private static Response refuses(
      Stage stage, Map<String, Object> report, int status, String code) {
    Footprint before = Footprint.now();
    Response response = file(stage, report);
    Api.refused(response, status, code);
    before.assertUnchanged();
    return response;
  }
}
