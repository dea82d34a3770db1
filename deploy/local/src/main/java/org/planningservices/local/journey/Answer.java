package org.planningservices.local.journey;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service answered. */
public record Answer(int status, JsonNode body) {

  /** The field as text; a failure when the answer lacks it. */
  String field(String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode()) {
      throw new JourneyFailure("The response has no field " + name + ": " + body);
    }
    return value.asText();
  }

  boolean isGood() {
    return status >= 200 && status < 300;
  }
}
