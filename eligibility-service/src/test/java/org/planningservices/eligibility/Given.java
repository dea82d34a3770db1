package org.planningservices.eligibility;

import static org.planningservices.eligibility.Requests.competency;
import static org.planningservices.eligibility.Requests.path;
import static org.planningservices.eligibility.Requests.program;
import static org.planningservices.eligibility.Requests.record;
import static org.planningservices.eligibility.Requests.recordExam;
import static org.planningservices.eligibility.Requests.today;
import static org.planningservices.eligibility.Requests.training;

import java.util.Map;
import java.util.UUID;

/** What is on record before a test begins, recorded as the programme does. */
public final class Given {

  private Given() {}

  public static void trained(UUID partnerId) {
    record(partnerId, "/compliance-trainings", training(today().minusDays(30)))
        .then()
        .statusCode(201);
  }

  public static void competent(UUID partnerId, String competency, String level) {
    record(
            partnerId,
            "/competencies",
            competency(competency, level, today().minusDays(60), today().plusDays(305)))
        .then()
        .statusCode(201);
  }

  public static UUID consultant(UUID partnerId, String reference) {
    return program()
        .create(path(partnerId, "/consultants"), Map.of("reference", reference), "consultantId");
  }

  public static void passed(UUID partnerId, UUID consultantId, String examCode) {
    recordExam(partnerId, consultantId, examCode).then().statusCode(201);
  }
}
