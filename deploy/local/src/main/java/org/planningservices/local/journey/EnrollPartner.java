package org.planningservices.local.journey;

import java.util.Map;
import org.planningservices.local.stack.Service;

/** The partner registers, names its location, signs, and joins an offering of the programme. */
final class EnrollPartner implements Step {
  static final String MANAGE = "enrollment:manage";

  @Override
  public String title() {
    return "The partner enrols";
  }

  @Override
  public void run(JourneyContext context) {
    Actor partner = context.actors().partner();
    String path = "/v1/partners/" + context.actors().partnerId();
    Api api = context.api();
    api.post(
        partner,
        MANAGE,
        Service.ENROLLMENT,
        "/v1/partners",
        Map.of("legalName", "Planning Partners GmbH", "country", JourneyContext.COUNTRY));
    String location =
        api.post(partner, MANAGE, Service.ENROLLMENT, path + "/locations", location())
            .field("locationId");
    context.state().put(JourneyState.Key.LOCATION, location);
    api.post(
        partner,
        MANAGE,
        Service.ENROLLMENT,
        path + "/agreement",
        Map.of("version", "2020-08", "signedBy", "Paula Partner", "accepted", true));
    String enrollment =
        api.post(
                partner,
                MANAGE,
                Service.ENROLLMENT,
                path + "/enrollments",
                Map.of("offeringCode", Engagement.OFFERING))
            .field("enrollmentId");
    context.state().put(JourneyState.Key.ENROLLMENT, enrollment);
    context
        .monitor()
        .await("PartnerRegistered", "LocationAdded", "AgreementSigned", "PartnerEnrolled");
  }

  static Map<String, ?> location() {
    return Map.of(
        "name", "Berlin",
        "legalEntity", "Planning Partners GmbH",
        "addressLine1", "Unter den Linden 1",
        "city", "Berlin",
        "postalCode", "10117",
        "country", JourneyContext.COUNTRY,
        "contact", Map.of("name", "Paula Partner", "email", "paula@partner.example"));
  }
}
