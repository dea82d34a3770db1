package org.planningservices.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An operation of a contract.
 *
 * @param method in upper case
 * @param path with its parameters in braces
 */
public record Operation(Contract contract, String method, String path, JsonNode description) {

  public String id() {
    return description.path("operationId").asText();
  }

  public String permission() {
    return description.path("x-permission").asText();
  }

  public List<String> organizations() {
    return texts(description.path("x-organizations"));
  }

  /** Statuses that the file names for it. */
  Set<String> statuses() {
    Set<String> statuses = new HashSet<>();
    description.path("responses").fieldNames().forEachRemaining(statuses::add);
    return statuses;
  }

  /** Parameters of a place: {@code path}, {@code query} or {@code header}. */
  List<JsonNode> parameters(String place) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode parameter : description.path("parameters")) {
      JsonNode resolved = contract.resolve(parameter);
      if (resolved.path("in").asText().equals(place)) {
        found.add(resolved);
      }
    }
    return found;
  }

  /** The schema of a JSON request; missing when it takes none. */
  JsonNode requestSchema() {
    return contract
        .resolve(description.path("requestBody"))
        .at("/content/application~1json/schema");
  }

  public boolean takesUpload() {
    return contract
        .resolve(description.path("requestBody"))
        .path("content")
        .has("multipart/form-data");
  }

  /** The schema of an answer of this status and type; missing when none is told. */
  JsonNode responseSchema(int status, String mediaType) {
    JsonNode content =
        contract
            .resolve(description.path("responses").path(Integer.toString(status)))
            .path("content");
    return content.path(content.has(mediaType) ? mediaType : "*/*").path("schema");
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
