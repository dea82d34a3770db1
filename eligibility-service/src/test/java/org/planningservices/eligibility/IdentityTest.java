package org.planningservices.eligibility;

import static org.planningservices.eligibility.Api.path;

import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.testkit.IdentityContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class IdentityTest extends IdentityContract {

  @Override
  protected Map<String, OwnedObject> ownedObjects() {
    UUID partnerId = UniqueId.next();
    Api.trained(partnerId);
    UUID consultantId = Api.consultant(partnerId, "consultant-1");
    return Map.of(
        "getQualifications",
        new OwnedObject(path(partnerId, "/qualifications"), Organizations.PARTNER, partnerId, null),
        "getEligibility",
        new OwnedObject(
            path(partnerId, "/eligibility?offering=DDPS"), Organizations.PARTNER, partnerId, null),
        "recordExam",
        new OwnedObject(
            path(partnerId, "/consultants/" + consultantId + "/exams"),
            Organizations.PROGRAM,
            Api.PROGRAM,
            "{\"examCode\":\"PS-EXAM-101\",\"passedOn\":\"2026-01-15\"}"));
  }

  @Override
  protected Map<String, String> publicPaths() {
    return Map.of(
        "getOffering", "/v1/offerings/DDPS", "getEngagement", "/v1/engagements/DDPS-WINOFF");
  }
}
