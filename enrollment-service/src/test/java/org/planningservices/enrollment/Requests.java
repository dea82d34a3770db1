package org.planningservices.enrollment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Tokens;

/** Who calls this service, at which paths and with which bodies. */
public final class Requests {

  private Requests() {}

  public static Api partner(UUID partnerId) {
    return Api.as(Tokens.partner(partnerId).with("enrollment:read", "enrollment:manage"));
  }

  public static Api customer() {
    return Api.as(Tokens.customer(UniqueId.next()).with("enrollment:read"));
  }

  public static Api program() {
    return Api.as(Tokens.program(UniqueId.next()).with("enrollment:read"));
  }

  public static String path(UUID partnerId, String... rest) {
    return "/v1/partners/" + partnerId + String.join("", rest);
  }

  public static Map<String, Object> registration() {
    return Map.of("legalName", "Contoso Deployment GmbH", "country", "DE");
  }

  public static Map<String, Object> location(String country) {
    return Map.of(
        "name", "Munich office",
        "legalEntity", "Contoso Deployment GmbH",
        "addressLine1", "Leopoldstr. 1",
        "city", "Munich",
        "region", "Bavaria",
        "postalCode", "80802",
        "country", country,
        "contact", Map.of("name", "Max Beispiel", "email", "max@contoso.example"),
        "phone", "0891234567");
  }

  public static Map<String, Object> agreement() {
    return Map.of("version", "2020-08", "signedBy", "Erika Mustermann", "accepted", true);
  }

  public static Map<String, Object> profile(UUID... locationIds) {
    return Map.of(
        "description", "We plan deployments of Windows and Office.",
        "website", "https://contoso.example/planning",
        "region", "DE",
        "industries", List.of("Manufacturing"),
        "products", List.of("Windows", "Office"),
        "serviceTypes", List.of("Planning"),
        "skills", List.of("Autopilot"),
        "customerSizes", Map.of("min", 50, "max", 5000),
        "locationIds", Arrays.stream(locationIds).map(UUID::toString).toList());
  }
}
