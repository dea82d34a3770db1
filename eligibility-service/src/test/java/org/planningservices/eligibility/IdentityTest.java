package org.planningservices.eligibility;

import static org.planningservices.eligibility.Requests.path;

import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.testkit.IdentityContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class IdentityTest extends IdentityContract {

  /** Recording is for the programme alone, which sees every partner: nothing is foreign to it. */
  @Override
  protected Map<String, OwnedObject> ownedObjects() {
    UUID partnerId = UniqueId.next();
    Given.trained(partnerId);
    return Map.of(
        "getQualifications",
        new OwnedObject(path(partnerId, "/qualifications"), Organizations.PARTNER, partnerId, null),
        "getEligibility",
        new OwnedObject(
            path(partnerId, "/eligibility?offering=DDPS"), Organizations.PARTNER, partnerId, null));
  }

  @Override
  protected Map<String, String> publicPaths() {
    return Map.of(
        "getOffering", "/v1/offerings/DDPS", "getEngagement", "/v1/engagements/DDPS-WINOFF");
  }
}
