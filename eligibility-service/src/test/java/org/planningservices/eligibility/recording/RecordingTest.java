package org.planningservices.eligibility.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.planningservices.eligibility.Given.competent;
import static org.planningservices.eligibility.Given.consultant;
import static org.planningservices.eligibility.Given.trained;
import static org.planningservices.eligibility.Requests.competency;
import static org.planningservices.eligibility.Requests.partner;
import static org.planningservices.eligibility.Requests.path;
import static org.planningservices.eligibility.Requests.program;
import static org.planningservices.eligibility.Requests.record;
import static org.planningservices.eligibility.Requests.today;
import static org.planningservices.testkit.Api.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.eligibility.Given;
import org.planningservices.eligibility.Requests;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Database.OutboxEvent;
import org.planningservices.testkit.ServiceTest;

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
        .header("ETag", startsWith("\"1-"))
        .body("sequence", equalTo(1))
        .body("competencies.competency", contains(WINDOWS));
  }

  @Test
  void everyRecordIsOneMoveWithOneEventAndOneAuditEntry() {
    trained(partnerId);
    competent(partnerId, WINDOWS, "SILVER");
    UUID consultantId = consultant(partnerId, "consultant-7");
    Requests.recordExam(partnerId, consultantId, "PS-EXAM-101")
        .then()
        .statusCode(201)
        .header("ETag", "\"4\"");

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
    assertThat(auditOf(partnerId))
        .containsExactly(
            entry("record", "compliance-training", null),
            entry("record", "competency", null),
            entry("add", "consultant", null),
            entry("record", "exam", null));
  }

  @Test
  void whyItWasRecordedIsAudited() {
    record(
            partnerId,
            "/compliance-trainings",
            Map.of("completedOn", today().toString(), "reason", "Partner file 4711, page 3"))
        .then()
        .statusCode(201);

    assertThat(auditOf(partnerId))
        .containsExactly(entry("record", "compliance-training", "Partner file 4711, page 3"));
  }

  private static List<Map<String, Object>> auditOf(UUID partnerId) {
    return Database.query(
        "select action, object_type, organization_id, subject, reason from audit_entry"
            + " where reason like ? order by audit_id",
        "partner " + partnerId + "%");
  }

  private Map<String, Object> entry(String action, String objectType, String reason) {
    return Map.of(
        "action",
        action,
        "object_type",
        objectType,
        "organization_id",
        Requests.PROGRAM,
        "subject",
        "somebody",
        "reason",
        "partner " + partnerId + (reason == null ? "" : ": " + reason));
  }

  @Test
  void whatIsToldIsTheWholeStateOfCompanyAndConsultant() {
    trained(partnerId);
    competent(partnerId, WINDOWS, "SILVER");
    UUID consultantId = consultant(partnerId, "consultant-7");
    Given.passed(partnerId, consultantId, "PS-EXAM-101");
    Given.passed(partnerId, consultantId, "PS-EXAM-601");

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
    Given.passed(partnerId, consultantId, "PS-EXAM-102");

    partner(partnerId)
        .get(path(partnerId, "/qualifications"))
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"3-"))
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
        .header("ETag", startsWith("\"0-"))
        .body("sequence", equalTo(0))
        .body("competencies", empty())
        .body("complianceTrainings", empty())
        .body("consultants", empty());
  }
}
