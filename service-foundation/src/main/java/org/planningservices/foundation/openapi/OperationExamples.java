package org.planningservices.foundation.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * The example of an operation, from {@code openapi/examples}; a test of the service executes it.
 */
final class OperationExamples {

  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode example;

  private OperationExamples(JsonNode example) {
    this.example = example;
  }

  static OperationExamples of(String operationId) {
    String file = "openapi/examples/" + operationId + ".json";
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      return new OperationExamples(
          stream == null ? JSON.createObjectNode() : JSON.readTree(stream));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }

  void addTo(Operation operation) {
    if (example.has("request") && operation.getRequestBody() != null) {
      operation
          .getRequestBody()
          .getContent()
          .getMediaTypes()
          .values()
          .forEach(media -> media.setExample(value("request")));
    }
    if (example.has("response")) {
      operation.getResponses().getAPIResponses().entrySet().stream()
          .filter(response -> response.getKey().startsWith("2"))
          .filter(response -> response.getValue().getContent() != null)
          .flatMap(response -> response.getValue().getContent().getMediaTypes().values().stream())
          .forEach(this::addResponse);
    }
  }

  private void addResponse(MediaType media) {
    media.setExample(value("response"));
  }

  private Object value(String part) {
    return JSON.convertValue(example.get(part), Object.class);
  }
}
