package org.planningservices.eligibility.recording;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.planningservices.eligibility.Given.competent;
import static org.planningservices.eligibility.Given.consultant;
import static org.planningservices.eligibility.Given.trained;
import static org.planningservices.eligibility.Requests.competency;
import static org.planningservices.eligibility.Requests.exam;
import static org.planningservices.eligibility.Requests.path;
import static org.planningservices.eligibility.Requests.program;
import static org.planningservices.eligibility.Requests.record;
import static org.planningservices.eligibility.Requests.today;
import static org.planningservices.eligibility.Requests.training;
import static org.planningservices.testkit.Api.refused;
import static org.planningservices.testkit.Api.refusedWithoutTrace;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.eligibility.Given;
import org.planningservices.eligibility.Requests;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.Tokens;

@ServiceTest
class RecordingRefusalsTest {

  private static final String WINDOWS = "WINDOWS_AND_DEVICES";

  private final UUID partnerId = UniqueId.next();

  @Test
  void refusesWhatIsRecordedAlready() {
    trained(partnerId);
    competent(partnerId, WINDOWS, "SILVER");
    UUID consultantId = consultant(partnerId, "consultant-7");
    Given.passed(partnerId, consultantId, "PS-EXAM-101");
    StoredState before = StoredState.now();

    refused(
            record(
                partnerId,
                "/competencies",
                competency(WINDOWS, "SILVER", today().minusDays(60), today().plusDays(305))),
            409,
            "competency.already-recorded")
        .body("reasons[0].facts.recordedAs", notNullValue());
    refused(
        record(partnerId, "/compliance-trainings", training(today().minusDays(30))),
        409,
        "compliance-training.already-recorded");
    refused(
        record(partnerId, "/consultants", Map.of("reference", "consultant-7")),
        409,
        "consultant.already-recorded");
    refused(
        Requests.recordExam(partnerId, consultantId, "PS-EXAM-101"), 409, "exam.already-recorded");

    before.assertUnchanged();
    program()
        .get(path(partnerId, "/qualifications"))
        .then()
        .header("ETag", startsWith("\"4-"))
        .body("sequence", equalTo(4));
  }

  @Test
  void refusesAnExamOfAnUnknownOrAnotherPartnersConsultantAlike() {
    UUID consultantId = consultant(UniqueId.next(), "consultant-7");
    StoredState before = StoredState.now();

    refused(Requests.recordExam(partnerId, consultantId, "PS-EXAM-101"), 404, "consultant.unknown");
    refused(
        Requests.recordExam(partnerId, UniqueId.next(), "PS-EXAM-101"), 404, "consultant.unknown");

    before.assertUnchanged();
  }

  @Test
  void refusesTrainingDaysThatCannotBe() {
    StoredState before = StoredState.now();

    refused(
            record(partnerId, "/compliance-trainings", training(today().plusDays(3))),
            422,
            "request.invalid")
        .body("errors.pointer", contains("/completedOn"))
        .body("errors.code", contains("qualification.date-in-future"));
    refused(
            record(partnerId, "/compliance-trainings", Map.of("completedOn", "1999-12-31")),
            422,
            "request.invalid")
        .body("errors.code", contains("qualification.date-before-programme"));
    before.assertUnchanged();
  }

  @Test
  void namesEveryFaultOfACompetency() {
    StoredState before = StoredState.now();

    assertFaults(
        competency("JUGGLING", "GOLD", today().plusDays(3), LocalDate.parse("9999-12-31")),
        "competency.not-in-catalogue",
        "qualification.date-in-future",
        "competency.anniversary-too-late");
    assertFaults(
        competency(WINDOWS, "MEMBER", today().minusDays(1), today().minusDays(1)),
        "competency.level-not-in-catalogue",
        "competency.anniversary-not-after-attainment");

    before.assertUnchanged();
  }

  /** What follows from a day that cannot be is not told beside it. */
  @Test
  void namesAnImpossibleDayAlone() {
    LocalDate inAMonth = today().plusMonths(1);

    assertFaults(
        competency(WINDOWS, "GOLD", inAMonth, inAMonth.minusDays(1)),
        "qualification.date-in-future");
    assertFaults(
        competency("DEVICES_AND_DEPLOYMENT", "GOLD", inAMonth, inAMonth.plusDays(1)),
        "qualification.date-in-future");
    String exams = "/consultants/" + consultant(partnerId, "consultant-8") + "/exams";
    for (LocalDate day : List.of(inAMonth, LocalDate.parse("1999-01-01"))) {
      refused(record(partnerId, exams, exam("PS-EXAM-101", day)), 422, "request.invalid")
          .body("errors.code", hasSize(1));
    }
  }

  @Test
  void refusesACompetencyThatHadEnded() {
    LocalDate lastDay = LocalDate.parse("2020-08-19");
    LocalDate anniversary = LocalDate.parse("2021-08-19");
    StoredState before = StoredState.now();

    assertFaults(
        competency("DEVICES_AND_DEPLOYMENT", "GOLD", lastDay.plusDays(1), anniversary),
        "competency.ended-before-attainment");
    before.assertUnchanged();

    record(
            partnerId,
            "/competencies",
            competency("DEVICES_AND_DEPLOYMENT", "GOLD", lastDay, anniversary))
        .then()
        .statusCode(201);
  }

  @Test
  void refusesAnAnniversaryFurtherOffThanARenewalPutsIt() {
    LocalDate latest = today().plusYears(1).plusDays(30);
    StoredState before = StoredState.now();

    assertFaults(
        competency(WINDOWS, "GOLD", today(), latest.plusDays(1)),
        "competency.anniversary-too-late");
    before.assertUnchanged();

    record(partnerId, "/competencies", competency(WINDOWS, "GOLD", today(), latest))
        .then()
        .statusCode(201);
  }

  private void assertFaults(Map<String, Object> request, String... codes) {
    refused(record(partnerId, "/competencies", request), 422, "request.invalid")
        .body("errors.code", contains(codes));
  }

  @Test
  void refusesExamsThatAreNotOnAnyList() {
    UUID consultantId = consultant(partnerId, "consultant-7");
    StoredState before = StoredState.now();
    String exams = "/consultants/" + consultantId + "/exams";

    refused(record(partnerId, exams, exam("XX-100", today().minusDays(1))), 422, "request.invalid")
        .body("errors.code", contains("exam.not-in-catalogue"));
    refused(
            record(partnerId, exams, Map.of("examCode", "PS-EXAM-101", "passedOn", "2014-05-01")),
            422,
            "request.invalid")
        .body("errors.code", contains("exam.not-listed-when-passed"));
    refused(
            record(partnerId, exams, exam("PS-EXAM-101", today().plusDays(3))),
            422,
            "request.invalid")
        .body("errors.code", contains("qualification.date-in-future"));

    before.assertUnchanged();
  }

  @Test
  void refusesReferencesThatCouldBeNamesOrAddresses() {
    StoredState before = StoredState.now();

    for (String reference :
        List.of(
            "",
            "Ann",
            "Ann.Example",
            "Ann Example 7",
            "ann7@example.com",
            "7".repeat(65),
            "a7\u0000b",
            "-7",
            "\u04307")) {
      refused(
          record(partnerId, "/consultants", Map.of("reference", reference)),
          422,
          "request.invalid");
    }
    refused(record(partnerId, "/consultants", Map.of()), 422, "request.invalid");

    before.assertUnchanged();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{                                                        | 400 | request.json-malformed",
        "[]                                                       | 422 | request.invalid",
        "{\"completedOn\":\"2026-02-30\"}                           | 422 | request.invalid",
        "{\"completedOn\":20261124}                               | 422 | request.invalid",
        "{\"completedOn\":\"2026-01-01\",\"validUntil\":\"2030-01-01\"} | 422 | request.invalid",
        "{\"completedOn\":\"2026-01-01\",\"reason\":\"\"}           | 422 | request.invalid"
      })
  void refusesBodiesThatCannotBe(String body, int status, String code) {
    assertRefused("/compliance-trainings", body, status, code);
  }

  @Test
  void refusesTextsThatAreTooLong() {
    assertRefused(
        "/compliance-trainings",
        "{\"completedOn\":\"" + "x".repeat(30_000) + "\"}",
        400,
        "request.json-limits");
    assertRefused(
        "/compliance-trainings",
        Map.of("completedOn", "2026-01-01", "reason", "x".repeat(501)),
        422,
        "request.invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLATINUM", "gold", "1"})
  void refusesLevelsThatDoNotExist(String level) {
    assertRefused(
        "/competencies",
        competency(WINDOWS, level, today().minusDays(1), today().plusDays(1)),
        422,
        "request.invalid");
  }

  private void assertRefused(String path, Object body, int status, String code) {
    refusedWithoutTrace(() -> record(partnerId, path, body), status, code);
  }

  @Test
  void onlyProgrammeOperationsRecord() {
    StoredState before = StoredState.now();

    for (var caller :
        List.of(
            Api.as(Tokens.partner(partnerId).with("eligibility:manage")),
            Api.as(Tokens.customer(partnerId).with("eligibility:manage")),
            Api.as(Tokens.program(partnerId).with("eligibility:read")))) {
      caller
          .post(path(partnerId, "/compliance-trainings"), training(today()))
          .then()
          .statusCode(403);
    }

    before.assertUnchanged();
  }
}
