package org.planningservices.foundation.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names the schemas of pages, which the types that operations return make: {@code Page<OrderView>}
 * is {@code OrderPage}, whose items are always there.
 */
final class Pages {

  private static final String GENERIC = "Page";
  private static final Set<String> MEMBERS = Set.of("items", "nextCursor");

  private Pages() {}

  static void applyTo(Schemas schemas) {
    for (Map.Entry<String, Schema> each : Map.copyOf(schemas.components()).entrySet()) {
      if (each.getKey().startsWith(GENERIC)
          && each.getValue().getProperties() != null
          && each.getValue().getProperties().keySet().equals(MEMBERS)) {
        each.getValue().setRequired(List.of("items"));
        schemas.rename(each.getKey(), name(each.getKey()));
      }
    }
  }

  private static String name(String generic) {
    String of = generic.substring(GENERIC.length());
    return (of.endsWith("View") ? of.substring(0, of.length() - "View".length()) : of) + GENERIC;
  }
}
