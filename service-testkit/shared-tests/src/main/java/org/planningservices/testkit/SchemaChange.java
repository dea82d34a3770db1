package org.planningservices.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What in a schema breaks those who read by the published one. */
final class SchemaChange {

  /** What narrows or widens the values of a field. */
  private static final List<String> FROZEN =
      List.of(
          "$id",
          "type",
          "format",
          "enum",
          "const",
          "pattern",
          "additionalProperties",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "uniqueItems");

  private SchemaChange() {}

  static List<String> breaking(JsonNode published, JsonNode changed) {
    List<String> faults = new ArrayList<>();
    compare("", published, changed, faults);
    return faults;
  }

  private static void compare(
      String place, JsonNode published, JsonNode changed, List<String> faults) {
    for (Map.Entry<String, JsonNode> field : published.path("properties").properties()) {
      JsonNode now = changed.path("properties").path(field.getKey());
      String inside = place + "/" + field.getKey();
      if (now.isMissingNode()) {
        faults.add(inside + " was removed");
      } else {
        compare(inside, field.getValue(), now, faults);
      }
    }
    if (!published.path("required").equals(changed.path("required"))) {
      faults.add(place + "/ requires other fields");
    }
    for (String keyword : FROZEN) {
      if (!published.path(keyword).equals(changed.path(keyword))) {
        faults.add(place + " changed its " + keyword);
      }
    }
    if (published.has("items")) {
      compare(place + "/[]", published.get("items"), changed.path("items"), faults);
    }
  }
}
