package org.planningservices.foundation.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** What is said of a service's whole interface, and of each operation in words. */
final class ApiFacts {

  private static final String IN_GENERAL =
      """


      Every error is a problem document of RFC 9457 with a stable code. A POST that creates or \
      changes something takes an Idempotency-Key and can be repeated safely with it. Lists come \
      in pages. Within /v1 the interface only grows: accept members and values that you do not know.""";

  private static final String TOKEN =
      """
      A JWT, sent as an OAuth 2.0 bearer token. Its claims organization_id, organization_type and \
      permissions say who is calling, for which organization, and what the token permits; \
      location_ids may limit it to some locations. Issuer, audience, expiry and algorithm are \
      checked as RFC8725 advises.""";

  private ApiFacts() {}

  static void addTo(OpenAPI api) {
    if (api.getInfo() == null) {
      api.setInfo(OASFactory.createInfo());
    }
    String own = api.getInfo().getDescription();
    api.getInfo()
        .description((own == null ? "" : own) + IN_GENERAL)
        .license(OASFactory.createLicense().name("Apache License 2.0").identifier("Apache-2.0"))
        .contact(OASFactory.createContact().name("Planning Services Suite"));
    api.addServer(
        OASFactory.createServer()
            .url("/")
            .description("Wherever this file was fetched from: production, test or local")
            .extensions(Map.of("x-internal", false)));
    if (api.getComponents().getSecuritySchemes() != null) {
      api.getComponents().getSecuritySchemes().values().forEach(it -> it.setDescription(TOKEN));
    }
  }

  static void describe(Operation operation) {
    if (operation.getExtensions() == null
        || !operation.getExtensions().containsKey("x-permission")) {
      return;
    }
    String own = operation.getDescription();
    operation.setDescription(
        (own == null ? operation.getSummary() + "." : own.endsWith(".") ? own : own + ".")
            + " Permission: `"
            + operation.getExtensions().get("x-permission")
            + "`, for organizations of type "
            + types(operation)
            + ".");
  }

  private static String types(Operation operation) {
    return ((List<?>) operation.getExtensions().get("x-organizations"))
        .stream()
            .map(type -> type.toString().toUpperCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
  }
}
