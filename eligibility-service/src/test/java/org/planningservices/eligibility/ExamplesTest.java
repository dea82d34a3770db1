package org.planningservices.eligibility;

import static org.planningservices.eligibility.Requests.partner;
import static org.planningservices.eligibility.Requests.path;
import static org.planningservices.eligibility.Requests.program;

import io.restassured.response.Response;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Examples;
import org.planningservices.testkit.ExamplesContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class ExamplesTest extends ExamplesContract {

  @Override
  protected void tell(Examples examples) {
    UUID partnerId = UniqueId.next();
    get(examples, "listOfferings", "/v1/offerings");
    get(examples, "getOffering", "/v1/offerings/DDPS");
    get(examples, "listEngagements", "/v1/engagements?offering=DDPS");
    get(examples, "getEngagement", "/v1/engagements/DDPS-WINOFF");
    get(examples, "listCompetencies", "/v1/competencies");
    post(examples, "recordComplianceTraining", partnerId, "/compliance-trainings");
    post(examples, "recordCompetency", partnerId, "/competencies");
    String consultantId =
        post(examples, "addConsultant", partnerId, "/consultants").path("consultantId");
    post(examples, "recordExam", partnerId, "/consultants/" + consultantId + "/exams");
    examples.answered(
        "getQualifications", partner(partnerId).get(path(partnerId, "/qualifications")));
    examples.answered(
        "getEligibility",
        partner(partnerId)
            .get(path(partnerId, "/eligibility?engagement=DDPS-WINOFF&asOf=2026-11-24")));
  }

  private static Response post(Examples examples, String operationId, UUID partnerId, String path) {
    return examples.answered(
        operationId, Requests.record(partnerId, path, examples.request(operationId)));
  }

  private static void get(Examples examples, String operationId, String path) {
    examples.answered(operationId, program().get(path));
  }
}
