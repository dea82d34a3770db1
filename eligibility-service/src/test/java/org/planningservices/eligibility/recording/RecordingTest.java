package org.planningservices.eligibility.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.planningservices.eligibility.Api.atOnce;
import static org.planningservices.eligibility.Api.competency;
import static org.planningservices.eligibility.Api.competent;
import static org.planningservices.eligibility.Api.consultant;
import static org.planningservices.eligibility.Api.exam;
import static org.planningservices.eligibility.Api.footprint;
import static org.planningservices.eligibility.Api.partner;
import static org.planningservices.eligibility.Api.passed;
import static org.planningservices.eligibility.Api.path;
import static org.planningservices.eligibility.Api.program;
import static org.planningservices.eligibility.Api.record;
import static org.planningservices.eligibility.Api.refused;
import static org.planningservices.eligibility.Api.today;
import static org.planningservices.eligibility.Api.trained;
import static org.planningservices.eligibility.Api.training;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.planningservices.eligibility.Api;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Database.OutboxEvent;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.Tokens;

@ServiceTest
class RecordingTest {

  private static final String WINDOWS = "WINDOWS_AND_DEVICES";

  private final UUID partnerId = UniqueId.next();

  @Test
  void aCompetencyIsRecordedWithItsRenewalWindow() {
    record(
            partnerId,
            "/competencies",
            competency(WINDOWS, "GOLD", today().minusDays(60), today().plusDays(305)))
        .then()
        .statusCode(201)
        .header("Location", endsWith(path(partnerId, "/qualifications")))
        .header("ETag", "\"1\"")
        .body("competencyId", notNullValue())
        .body("competency", equalTo(WINDOWS))
        .body("level", equalTo("GOLD"))
        .body("anniversaryOn", equalTo(today().plusDays(305).toString()))
        .body("validUntil", equalTo(today().plusDays(335).toString()))
        .body("recordedAt", notNullValue());

    program()
        .get(path(partnerId, "/qualifications"))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("sequence", equalTo(1))
        .body("competencies.competency", contains(WINDOWS));
  }

  @Test
  void everyRecordIsOneMoveWithOneEventAndOneAuditEntry() {
    trained(partnerId);
    competent(partnerId, WINDOWS, "SILVER");
    UUID consultantId = consultant(partnerId, "consultant-7");
    passed(partnerId, consultantId, "PS-EXAM-101").then().statusCode(201).header("ETag", "\"4\"");

    List<OutboxEvent> events = Database.outbox(partnerId);
    assertThat(events)
        .extracting(OutboxEvent::type)
        .containsExactly(
            "EligibilityChanged",
            "EligibilityChanged",
            "ConsultantQualificationChanged",
            "ConsultantQualificationChanged");
    assertThat(events).extracting(OutboxEvent::sequence).containsExactly(1L, 2L, 3L, 4L);
    assertThat(events).extracting(OutboxEvent::extensions).containsOnly("partnerid=" + partnerId);
    assertThat(
            Database.query(
                    "select action, object_type, organization_id, subject from audit_entry"
                        + " where object_id in (select training_id from completed_training"
                        + " where partner_id = ? union select competency_id from held_competency"
                        + " where partner_id = ? union select consultant_id from consultant"
                        + " where partner_id = ? union select passed_exam_id from passed_exam"
                        + " where partner_id = ?) order by audit_id",
                    partnerId,
                    partnerId,
                    partnerId,
                    partnerId)
                .stream()
                .map(row -> row.get("action") + " " + row.get("object_type")))
        .containsExactly(
            "record compliance-training", "record competency", "add consultant", "record exam");
  }

  @Test
  void whatIsToldIsTheWholeStateOfCompanyAndConsultant() {
    trained(partnerId);
    competent(partnerId, WINDOWS, "SILVER");
    UUID consultantId = consultant(partnerId, "consultant-7");
    passed(partnerId, consultantId, "PS-EXAM-101").then().statusCode(201);
    passed(partnerId, consultantId, "PS-EXAM-601").then().statusCode(201);

    List<JsonNode> told = Database.outbox(partnerId).stream().map(OutboxEvent::payload).toList();

    assertThat(told.get(0).toString())
        .isEqualTo("{\"partnerId\":\"" + partnerId + "\",\"offerings\":[],\"engagements\":[]}");
    assertThat(told.get(1).at("/offerings/0/eligibleFrom").asText())
        .isEqualTo(today().minusDays(30).toString());
    assertThat(told.get(1).at("/offerings/0/eligibleUntil").asText())
        .isEqualTo(today().minusDays(30).plusYears(1).minusDays(1).toString());
    assertThat(told.get(1).at("/offerings/0/offeringCode").asText()).isEqualTo("DDPS");
    assertThat(told.get(1).at("/offerings")).hasSize(1);
    assertThat(told.get(1).at("/engagements").findValuesAsText("engagementCode"))
        .containsExactly("DDPS-MOBPROD", "DDPS-WINOFF");
    assertThat(told.get(2).at("/engagementCodes")).isEmpty();
    assertThat(told.get(3).at("/engagementCodes").toString())
        .isEqualTo("[\"DDPS-MOBPROD\",\"DDPS-WINOFF\"]");
    assertThat(told.get(4).at("/engagementCodes").toString())
        .isEqualTo("[\"DDPS-MOBPROD\",\"DDPS-WINOFF\",\"SEDPS-EX\"]");
    assertThat(told.get(4).at("/consultantId").asText()).isEqualTo(consultantId.toString());
    assertThat(told.toString()).doesNotContain("consultant-7");
  }

  @Test
  void thePartnerReadsWhatIsRecordedAndNobodyElseKnowsOfIt() {
    trained(partnerId);
    UUID consultantId = consultant(partnerId, "consultant-7");
    passed(partnerId, consultantId, "PS-EXAM-102").then().statusCode(201);

    partner(partnerId)
        .get(path(partnerId, "/qualifications"))
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("complianceTrainings.completedOn", contains(today().minusDays(30).toString()))
        .body("consultants.reference", contains("consultant-7"))
        .body("consultants[0].exams.examCode", contains("PS-EXAM-102"))
        .body("consultants[0].exams.source", contains("SYNTHETIC"))
        .body(
            "consultants[0].engagementCodes",
            contains("DDPS-ENTSEC", "DDPS-MOBPROD", "DDPS-WINOFF"));
    refused(
        partner(UniqueId.next()).get(path(partnerId, "/qualifications")), 404, "partner.unknown");
  }

  @Test
  void aPartnerOfWhomNothingIsRecordedHasEmptyLists() {
    partner(partnerId)
        .get(path(partnerId, "/qualifications"))
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("sequence", equalTo(0))
        .body("competencies", empty())
        .body("complianceTrainings", empty())
        .body("consultants", empty());
  }

  @Test
  void refusesWhatIsRecordedAlready() {
    trained(partnerId);
    competent(partnerId, WINDOWS, "SILVER");
    UUID consultantId = consultant(partnerId, "consultant-7");
    passed(partnerId, consultantId, "PS-EXAM-101").then().statusCode(201);
    Map<String, Long> before = footprint();

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
    refused(passed(partnerId, consultantId, "PS-EXAM-101"), 409, "exam.already-recorded");

    assertThat(footprint()).isEqualTo(before);
    program()
        .get(path(partnerId, "/qualifications"))
        .then()
        .header("ETag", "\"4\"")
        .body("sequence", equalTo(4));
  }

  @Test
  void refusesAnExamOfAnUnknownOrAnotherPartnersConsultantAlike() {
    UUID consultantId = consultant(UniqueId.next(), "consultant-7");
    Map<String, Long> before = footprint();

    refused(passed(partnerId, consultantId, "PS-EXAM-101"), 404, "consultant.unknown");
    refused(passed(partnerId, UniqueId.next(), "PS-EXAM-101"), 404, "consultant.unknown");

    assertThat(footprint()).isEqualTo(before);
  }

  @Test
  void refusesDaysThatCannotBeAndNamesEveryFault() {
    Map<String, Long> before = footprint();
    String soon = today().plusDays(3).toString();

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
    refused(
            record(
                partnerId,
                "/competencies",
                Map.of(
                    "competency", "JUGGLING",
                    "level", "GOLD",
                    "attainedOn", soon,
                    "anniversaryOn", "9999-12-31")),
            422,
            "request.invalid")
        .body(
            "errors.code",
            contains(
                "competency.not-in-catalogue",
                "qualification.date-in-future",
                "competency.anniversary-too-late"));
    refused(
            record(
                partnerId,
                "/competencies",
                competency(WINDOWS, "MEMBER", today().minusDays(1), today().minusDays(1))),
            422,
            "request.invalid")
        .body(
            "errors.code",
            contains(
                "competency.level-not-in-catalogue",
                "competency.anniversary-not-after-attainment"));

    assertThat(footprint()).isEqualTo(before);
  }

  @Test
  void refusesExamsThatAreNotOnAnyList() {
    UUID consultantId = consultant(partnerId, "consultant-7");
    Map<String, Long> before = footprint();
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
        .body("errors.code", hasItem("qualification.date-in-future"));

    assertThat(footprint()).isEqualTo(before);
  }

  @Test
  void refusesBodiesThatCannotBe() {
    Map<String, Long> before = footprint();

    for (String reference :
        List.of("", "Ann Example", "ann@example.com", "x".repeat(65), "a\u0000b", "-7")) {
      refused(
          record(partnerId, "/consultants", Map.of("reference", reference)),
          422,
          "request.invalid");
    }
    refused(record(partnerId, "/consultants", Map.of()), 422, "request.invalid");
    for (String body :
        List.of(
            "{",
            "[]",
            "{\"completedOn\":\"2026-02-30\"}",
            "{\"completedOn\":20261124}",
            "{\"completedOn\":\"2026-01-01\",\"validUntil\":\"2030-01-01\"}",
            "{\"completedOn\":\"" + "x".repeat(30_000) + "\"}")) {
      Response answer = record(partnerId, "/compliance-trainings", body);
      assertThat(answer.statusCode()).as(body).isIn(400, 422);
      assertThat(answer.contentType()).startsWith("application/problem+json");
    }
    for (String level : List.of("PLATINUM", "gold", "1")) {
      Response answer =
          record(
              partnerId,
              "/competencies",
              competency(WINDOWS, level, today().minusDays(1), today().plusDays(1)));
      assertThat(answer.statusCode()).as(level).isIn(400, 422);
    }

    assertThat(footprint()).isEqualTo(before);
  }

  @Test
  void onlyProgrammeOperationsRecord() {
    Map<String, Long> before = footprint();

    for (var caller :
        List.of(
            Api.as(Tokens.partner(partnerId).with("eligibility:manage")),
            Api.as(Tokens.customer(partnerId).with("eligibility:manage")),
            Api.as(Tokens.program(partnerId).with("eligibility:read")))) {
      caller
          .header("Idempotency-Key", UniqueId.next().toString())
          .body(training(today()))
          .post(path(partnerId, "/compliance-trainings"))
          .then()
          .statusCode(403);
    }

    assertThat(footprint()).isEqualTo(before);
  }

  @Test
  void aRepeatedRequestIsAnsweredFromTheRecord() {
    String key = UniqueId.next().toString();
    Response first = recordTrainingWith(key, null);
    Response second = recordTrainingWith(key, null);

    first.then().statusCode(201);
    second.then().statusCode(201).header("Idempotency-Replayed", "true").header("ETag", "\"1\"");
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(Database.outbox(partnerId)).hasSize(1);
  }

  @Test
  void refusesARequestForAVersionThatHasPassed() {
    trained(partnerId);
    competent(partnerId, WINDOWS, "GOLD");
    Map<String, Long> before = footprint();

    refused(recordTrainingWith(UniqueId.next().toString(), "\"1\""), 412, "request.stale-version");
    assertThat(footprint()).isEqualTo(before);

    recordTrainingWith(UniqueId.next().toString(), "\"2\"").then().statusCode(201);
  }

  @Test
  void ofManyWhoRecordTheSameAtOnceOneDoes() {
    List<Response> answers =
        atOnce(12, caller -> record(partnerId, "/compliance-trainings", training(today())));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 201)
        .allSatisfy(answer -> refused(answer, 409, "compliance-training.already-recorded"));
    assertThat(Database.outbox(partnerId)).hasSize(1);
  }

  @Test
  void allWhoRecordDifferentThingsAtOnceDoInOneOrder() {
    List<Response> answers =
        atOnce(
            12,
            caller ->
                record(partnerId, "/compliance-trainings", training(today().minusDays(caller))));

    assertThat(answers).allSatisfy(answer -> answer.then().statusCode(201));
    assertThat(Database.outbox(partnerId).stream().map(OutboxEvent::sequence))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 12).boxed().toList());
    program()
        .get(path(partnerId, "/qualifications"))
        .then()
        .body("sequence", equalTo(12))
        .body("complianceTrainings.size()", equalTo(12));
  }

  private Response recordTrainingWith(String key, String ifMatch) {
    var request = program().header("Idempotency-Key", key).body(training(today().minusDays(1)));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.post(path(partnerId, "/compliance-trainings"));
  }
}
