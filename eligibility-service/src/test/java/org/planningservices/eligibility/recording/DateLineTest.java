package org.planningservices.eligibility.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.planningservices.eligibility.Given.consultant;
import static org.planningservices.eligibility.Requests.competency;
import static org.planningservices.eligibility.Requests.decision;
import static org.planningservices.eligibility.Requests.exam;
import static org.planningservices.eligibility.Requests.partner;
import static org.planningservices.eligibility.Requests.path;
import static org.planningservices.eligibility.Requests.program;
import static org.planningservices.eligibility.Requests.record;
import static org.planningservices.eligibility.Requests.today;
import static org.planningservices.eligibility.Requests.training;
import static org.planningservices.testkit.Api.refused;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Database.OutboxEvent;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.TestClock;

/** Around midnight in UTC, when it is another day elsewhere. */
@ServiceTest
class DateLineTest {

  /** 23:30 in UTC, when it is the next day in Auckland; and an hour later. */
  private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-11-24T23:30:00Z");

  private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-11-25T00:30:00Z");
  private static final LocalDate TOMORROW = LocalDate.parse("2026-11-25");

  private final UUID partnerId = UniqueId.next();

  @Inject TestClock clock;

  @Test
  void whatCannotCountYetIsNotRecordedYet() {
    clock.set(BEFORE_MIDNIGHT);
    UUID consultantId = consultant(partnerId, "consultant-7");
    StoredState before = StoredState.now();

    for (Response answer :
        List.of(
            record(partnerId, "/compliance-trainings", training(TOMORROW)),
            record(
                partnerId,
                "/competencies",
                competency("WINDOWS_AND_DEVICES", "GOLD", TOMORROW, TOMORROW.plusYears(1))),
            record(partnerId, exams(consultantId), exam("PS-EXAM-101", TOMORROW)))) {
      refused(answer, 422, "request.invalid")
          .body("errors.code", contains("qualification.date-in-future"));
    }

    before.assertUnchanged();
  }

  @Test
  void recordEventViewAndDecisionGoByTheSameDay() {
    for (Instant now : List.of(BEFORE_MIDNIGHT, AFTER_MIDNIGHT)) {
      clock.set(now);
      LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
      UUID partner = UniqueId.next();
      record(partner, "/compliance-trainings", training(today)).then().statusCode(201);
      record(
              partner,
              "/competencies",
              competency("WINDOWS_AND_DEVICES", "GOLD", today, today.plusYears(1)))
          .then()
          .statusCode(201);
      UUID consultantId = consultant(partner, "consultant-7");
      record(partner, exams(consultantId), exam("PS-EXAM-101", today)).then().statusCode(201);

      List<OutboxEvent> told = Database.outbox(partner);
      assertThat(told.get(1).payload().at("/engagements/1/eligibleFrom").asText())
          .isEqualTo(today.toString());
      assertThat(told.getLast().payload().at("/engagementCodes/1").asText())
          .isEqualTo("DDPS-WINOFF");
      program()
          .get(path(partner, "/qualifications"))
          .then()
          .body("consultants[0].engagementCodes", contains("DDPS-MOBPROD", "DDPS-WINOFF"));
      decision(partner, "engagement=DDPS-WINOFF")
          .then()
          .body("result", equalTo("ELIGIBLE"))
          .body("asOf", equalTo(today.toString()));
    }
  }

  private static String exams(UUID consultantId) {
    return "/consultants/" + consultantId + "/exams";
  }
}
