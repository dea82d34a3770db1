package org.planningservices.enrollment;

import static org.planningservices.enrollment.Api.path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.testkit.IdentityContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class IdentityTest extends IdentityContract {

  @Override
  protected Map<String, OwnedObject> ownedObjects() {
    UUID owner = Api.partnerReadyToEnroll();
    Api.changeEligibility(
        owner,
        2,
        List.of(
            Api.eligible("DDPS", "2020-01-01", null), Api.eligible("SDPS", "2020-01-01", null)));
    String locationId = Api.addLocation(owner, "DE").toString();
    String enrollmentId =
        Api.post(owner, path(owner, "/enrollments"), Map.of("offeringCode", "DDPS"))
            .path("enrollmentId");
    Api.partner(owner)
        .header("If-None-Match", "*")
        .body(Api.profile())
        .put(path(owner, "/business-profile"))
        .then()
        .statusCode(201);
    return Map.of(
        "getPartner", object(owner, null),
        "addLocation", object(owner, Api.location("DE"), "/locations"),
        "listLocations", object(owner, null, "/locations"),
        "getLocation", object(owner, null, "/locations/", locationId),
        "signAgreement", object(owner, Api.agreement(), "/agreement"),
        "getAgreement", object(owner, null, "/agreement"),
        "enrollPartner", object(owner, Map.of("offeringCode", "SDPS"), "/enrollments"),
        "listEnrollments", object(owner, null, "/enrollments"),
        "getEnrollment", object(owner, null, "/enrollments/", enrollmentId),
        "publishBusinessProfile", object(owner, Api.profile(), "/business-profile"));
  }

  private static OwnedObject object(UUID owner, Map<String, Object> body, String... rest) {
    return new OwnedObject(
        path(owner, rest), Organizations.PARTNER, owner, body == null ? null : json(body));
  }

  private static String json(Map<String, Object> body) {
    try {
      return new JsonMapper().writeValueAsString(body);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(unwritable);
    }
  }
}
