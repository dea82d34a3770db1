package org.planningservices.enrollment.locating;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.planningservices.enrollment.Given.addLocation;
import static org.planningservices.enrollment.Given.registeredPartner;
import static org.planningservices.enrollment.Requests.location;
import static org.planningservices.enrollment.Requests.path;
import static org.planningservices.enrollment.Requests.profile;
import static org.planningservices.testkit.Api.as;
import static org.planningservices.testkit.Api.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.RealServers;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.Tokens;

/** Somebody who may use some of the partner's locations only. */
@ServiceTest
class LimitedPersonTest {

  private UUID partnerId;
  private UUID here;
  private UUID there;

  @BeforeEach
  void aPartnerOfTwoLocations() {
    partnerId = registeredPartner();
    here = addLocation(partnerId, "DE");
    there = addLocation(partnerId, "DE");
  }

  private String limitedTo(UUID... locations) {
    return RealServers.issuer()
        .token(
            Tokens.partner(partnerId)
                .claims("enrollment:read", "enrollment:manage")
                .locations(locations));
  }

  @Test
  void seesItsLocationsOnly() {
    as(limitedTo(here))
        .get(path(partnerId, "/locations"))
        .then()
        .statusCode(200)
        .body("items.locationId", contains(here.toString()));
    as(limitedTo()).get(path(partnerId, "/locations")).then().body("items", hasSize(0));
    as(limitedTo(here)).get(path(partnerId, "/locations/", here.toString())).then().statusCode(200);
    refused(
        as(limitedTo(here)).get(path(partnerId, "/locations/", there.toString())),
        404,
        "location.unknown");
  }

  @Test
  void changesNothingThatConcernsTheOthers() {
    StoredState before = StoredState.now();
    refused(
        as(limitedTo(here)).post(path(partnerId, "/locations"), location("DE")),
        403,
        "identity.not-permitted");
    refused(
        as(limitedTo(here))
            .with("If-None-Match", "*")
            .put(path(partnerId, "/business-profile"), profile()),
        403,
        "identity.not-permitted");
    for (String path :
        List.of("/v1/partners", path(partnerId, "/agreement"), path(partnerId, "/enrollments"))) {
      refused(as(limitedTo()).post(path, Map.of()), 403, "identity.not-permitted");
    }
    before.assertUnchanged();
  }
}
