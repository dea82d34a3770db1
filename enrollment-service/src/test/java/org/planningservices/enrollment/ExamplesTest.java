package org.planningservices.enrollment;

import static org.planningservices.enrollment.Requests.partner;
import static org.planningservices.enrollment.Requests.path;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
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
    post(examples, "registerPartner", partnerId, "/v1/partners");
    String locationId =
        post(examples, "addLocation", partnerId, path(partnerId, "/locations")).path("locationId");
    Given.publishCatalogue();
    Given.changeEligibility(partnerId, 1, List.of(Given.eligible("DDPS", "2020-01-01", null)));
    post(examples, "signAgreement", partnerId, path(partnerId, "/agreement"));
    String enrollmentId =
        post(examples, "enrollPartner", partnerId, path(partnerId, "/enrollments"))
            .path("enrollmentId");
    publishProfile(examples, partnerId, locationId);

    get(examples, "listPartners", partnerId, "/v1/partners");
    get(examples, "getPartner", partnerId, path(partnerId));
    get(examples, "listLocations", partnerId, path(partnerId, "/locations"));
    get(examples, "getLocation", partnerId, path(partnerId, "/locations/", locationId));
    get(examples, "getAgreement", partnerId, path(partnerId, "/agreement"));
    get(examples, "listEnrollments", partnerId, path(partnerId, "/enrollments"));
    get(examples, "getEnrollment", partnerId, path(partnerId, "/enrollments/", enrollmentId));
    get(examples, "getBusinessProfile", partnerId, path(partnerId, "/business-profile"));
  }

  /** The location that the example shows is that of another partner; this one shows its own. */
  private static void publishProfile(Examples examples, UUID partnerId, String locationId) {
    ObjectNode profile = examples.requested("publishBusinessProfile").deepCopy();
    ((ArrayNode) profile.get("locationIds")).removeAll().add(locationId);
    examples.answered(
        "publishBusinessProfile",
        partner(partnerId)
            .with("If-None-Match", "*")
            .put(path(partnerId, "/business-profile"), profile.toString()));
  }

  private static Response post(Examples examples, String operationId, UUID partnerId, String path) {
    return examples.answered(
        operationId, partner(partnerId).post(path, examples.request(operationId)));
  }

  private static void get(Examples examples, String operationId, UUID partnerId, String path) {
    examples.answered(operationId, partner(partnerId).get(path));
  }
}
