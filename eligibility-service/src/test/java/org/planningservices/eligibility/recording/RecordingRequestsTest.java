package org.planningservices.eligibility.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
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
import static org.planningservices.testkit.AtOnce.atOnce;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.planningservices.eligibility.Given;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Database.OutboxEvent;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.TestClock;

/** Requests that are repeated, conditional or sent at once. */
@ServiceTest
class RecordingRequestsTest {

  private final UUID partnerId = UniqueId.next();

  @Inject TestClock clock;

  @Test
  void aRepeatedRequestIsAnsweredFromTheRecord() {
    String key = UniqueId.next().toString();
    Response first = recordTraining(program().withKey(key));
    Response second = recordTraining(program().withKey(key));

    first.then().statusCode(201);
    second.then().statusCode(201).header("Idempotency-Replayed", "true").header("ETag", "\"1\"");
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(Database.outbox(partnerId)).hasSize(1);
  }

  @Test
  void refusesARequestForAVersionThatHasPassed() {
    trained(partnerId);
    competent(partnerId, "WINDOWS_AND_DEVICES", "GOLD");
    refusedWithoutTrace(
        () -> recordTraining(program().ifMatch("\"1\"")), 412, "request.stale-version");

    recordTraining(program().ifMatch("\"2\"")).then().statusCode(201);
  }

  @Test
  void aRequestThatIsStaleAndRefusedIsToldThatItIsStale() {
    trained(partnerId);
    competent(partnerId, "WINDOWS_AND_DEVICES", "SILVER");
    UUID consultantId = consultant(partnerId, "consultant-7");
    Given.passed(partnerId, consultantId, "PS-EXAM-101");
    Map<String, Object> sameCompetency =
        competency("WINDOWS_AND_DEVICES", "SILVER", today().minusDays(60), today().plusDays(305));
    StoredState before = StoredState.now();

    for (String stale : List.of("\"3\"", "\"3-old\"")) {
      assertStale(stale, "/compliance-trainings", training(today().minusDays(30)));
      assertStale(stale, "/competencies", sameCompetency);
      assertStale(stale, "/consultants", Map.of("reference", "consultant-7"));
      assertStale(
          stale,
          "/consultants/" + consultantId + "/exams",
          exam("PS-EXAM-101", today().minusDays(40)));
      assertStale(
          stale,
          "/consultants/" + UniqueId.next() + "/exams",
          exam("PS-EXAM-101", today().minusDays(40)));
    }

    before.assertUnchanged();
  }

  private void assertStale(String ifMatch, String path, Map<String, Object> body) {
    refused(
        program().ifMatch(ifMatch).post(path(partnerId, path), body), 412, "request.stale-version");
  }

  /** What the catalogue makes of the records changes with the day, and the ETag with it. */
  @Test
  void theETagTellsOneBodyFromAnother() {
    UUID consultantId = consultant(partnerId, "consultant-7");
    Given.passed(partnerId, consultantId, "PS-EXAM-101");
    Response now = program().get(path(partnerId, "/qualifications"));

    clock.set(Instant.parse("2019-01-01T12:00:00Z"));
    Response then = program().get(path(partnerId, "/qualifications"));

    then.then().body("sequence", equalTo(2)).body("consultants[0].engagementCodes", empty());
    now.then().body("sequence", equalTo(2)).body("consultants[0].engagementCodes", not(empty()));
    assertThat(then.header("ETag")).startsWith("\"2-").isNotEqualTo(now.header("ETag"));
    clock.reset();
    assertThat(program().get(path(partnerId, "/qualifications")).header("ETag"))
        .isEqualTo(now.header("ETag"));
  }

  @Test
  void theETagOfTheQualificationsIsHonoured() {
    trained(partnerId);
    String read = program().get(path(partnerId, "/qualifications")).header("ETag");
    competent(partnerId, "WINDOWS_AND_DEVICES", "GOLD");
    refusedWithoutTrace(
        () -> recordTraining(program().ifMatch(read)), 412, "request.stale-version");

    String newest = program().get(path(partnerId, "/qualifications")).header("ETag");
    recordTraining(program().ifMatch(newest)).then().statusCode(201);
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

  private Response recordTraining(Api caller) {
    return caller.post(path(partnerId, "/compliance-trainings"), training(today().minusDays(1)));
  }
}
