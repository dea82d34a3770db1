package org.planningservices.enrollment;

import static java.util.Map.entry;
import static org.planningservices.enrollment.Requests.partner;
import static org.planningservices.enrollment.Requests.path;

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

  /** Customers see the profiles of enrolled partners; that of another is hidden from them too. */
  @Override
  protected Map<String, OwnedObject> ownedObjects() {
    UUID owner = Given.partnerReadyToEnroll();
    Given.changeEligibility(
        owner,
        2,
        List.of(
            Given.eligible("DDPS", "2020-01-01", null),
            Given.eligible("SDPS", "2020-01-01", null)));
    String locationId = Given.addLocation(owner, "DE").toString();
    String enrollmentId =
        partner(owner)
            .post(path(owner, "/enrollments"), Map.of("offeringCode", "DDPS"))
            .path("enrollmentId");
    publishProfile(owner);
    UUID unlisted = Given.registeredPartner();
    publishProfile(unlisted);
    return Map.ofEntries(
        entry("getPartner", object(owner, null)),
        entry("addLocation", object(owner, Requests.location("DE"), "/locations")),
        entry("listLocations", object(owner, null, "/locations")),
        entry("getLocation", object(owner, null, "/locations/", locationId)),
        entry("signAgreement", object(owner, Requests.agreement(), "/agreement")),
        entry("getAgreement", object(owner, null, "/agreement")),
        entry("enrollPartner", object(owner, Map.of("offeringCode", "SDPS"), "/enrollments")),
        entry("listEnrollments", object(owner, null, "/enrollments")),
        entry("getEnrollment", object(owner, null, "/enrollments/", enrollmentId)),
        entry("publishBusinessProfile", object(owner, Requests.profile(), "/business-profile")),
        entry("getBusinessProfile", object(unlisted, null, "/business-profile")));
  }

  private static void publishProfile(UUID owner) {
    Requests.partner(owner)
        .with("If-None-Match", "*")
        .put(path(owner, "/business-profile"), Requests.profile())
        .then()
        .statusCode(201);
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
