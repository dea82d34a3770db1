package org.planningservices.local.journey;

import java.util.List;
import java.util.Map;
import org.planningservices.local.stack.Service;

/** The partner describes itself to customers. */
final class PublishProfile implements Step {
  @Override
  public String title() {
    return "The partner keeps a business profile";
  }

  @Override
  public void run(JourneyContext context) {
    context
        .api()
        .put(
            context.actors().partner(),
            "enrollment:manage",
            Service.ENROLLMENT,
            "/v1/partners/" + context.actors().partnerId() + "/business-profile",
            profile(context.state().get(JourneyState.Key.LOCATION)));
    context.monitor().await("BusinessProfilePublished");
  }

  private static Map<String, ?> profile(String location) {
    return Map.of(
        "description", "Deployment planning for desktops and mobile devices.",
        "website", "https://partner.example",
        "region", JourneyContext.COUNTRY,
        "industries", List.of("Manufacturing"),
        "products", List.of("Windows"),
        "serviceTypes", List.of("Deployment planning"),
        "skills", List.of("Deployment"),
        "locationIds", List.of(location));
  }
}
