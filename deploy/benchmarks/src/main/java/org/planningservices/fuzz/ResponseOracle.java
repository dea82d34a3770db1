package org.planningservices.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what is wrong with an answer, by the file of the service that gave it. */
final class ResponseOracle {
  private static final String PROBLEM = "application/problem+json";

  private final ObjectMapper json = new ObjectMapper();
  private final JsonSchemaFactory schemas = factory();
  private final Map<String, JsonSchema> known = new HashMap<>();

  /** Complaints, each a sentence; empty when the answer is as promised. */
  List<String> check(GeneratedRequest request, HttpResponse<byte[]> answer) {
    List<String> complaints = new ArrayList<>();
    int status = answer.statusCode();
    if (status >= 500) {
      complaints.add("answered " + status);
    }
    boolean documented = isDocumented(request.operation(), status);
    if (request.onContract() && !documented) {
      complaints.add("status " + status + " is not in the file");
    }
    if (!answer.headers().firstValue("X-Request-Id").isPresent()) {
      complaints.add("no X-Request-Id");
    }
    String type = answer.headers().firstValue("Content-Type").orElse("");
    String mediaType = type.split(";")[0].strip();
    boolean hasBody = answer.body().length > 0;
    if (status >= 400 && !request.method().equals("HEAD")) {
      checkProblem(request, answer, mediaType, complaints);
    }
    if (hasBody && request.onContract() && documented) {
      checkBody(request, status, mediaType, answer.body(), complaints);
    }
    return complaints;
  }

  /** Of the whole document, only the components that a schema refers to come along. */
  private static JsonSchemaFactory factory() {
    JsonMetaSchema withComponents =
        JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .keyword(new NonValidationKeyword("components"))
            .keyword(new NonValidationKeyword("example"))
            .keyword(new NonValidationKeyword("x-extensible-enum"))
            .build();
    return JsonSchemaFactory.builder()
        .defaultMetaSchemaIri(withComponents.getIri())
        .metaSchema(withComponents)
        .build();
  }

  private static boolean isDocumented(Operation operation, int status) {
    return operation.statuses().contains(Integer.toString(status));
  }

  private void checkProblem(
      GeneratedRequest request,
      HttpResponse<byte[]> answer,
      String mediaType,
      List<String> complaints) {
    if (!mediaType.equals(PROBLEM)) {
      complaints.add("a refusal that is not a problem document but '" + mediaType + "'");
      return;
    }
    JsonNode problem = read(answer.body());
    if (problem.path("status").asInt() != answer.statusCode()) {
      complaints.add("the problem's status is " + problem.path("status"));
    }
    for (String field : List.of("type", "title", "detail", "code", "requestId")) {
      if (problem.path(field).asText().isEmpty()) {
        complaints.add("the problem has no " + field);
      }
    }
    String detail = problem.toString();
    if (detail.contains("java.") || detail.contains("org.planningservices")) {
      complaints.add("the problem speaks of Java");
    }
  }

  private void checkBody(
      GeneratedRequest request,
      int status,
      String mediaType,
      byte[] body,
      List<String> complaints) {
    JsonNode schema = request.operation().responseSchema(status, mediaType);
    if (schema.isMissingNode()) {
      complaints.add("no schema for " + status + " " + mediaType);
      return;
    }
    if (!mediaType.endsWith("json")) {
      return;
    }
    String key = request.operation().contract().service() + request.operation().id() + status;
    JsonSchema compiled =
        known.computeIfAbsent(key, unknown -> compile(request.operation(), schema));
    Set<ValidationMessage> faults = compiled.validate(read(body));
    if (!faults.isEmpty()) {
      complaints.add("the body breaks its schema: " + faults.iterator().next());
    }
  }

  private JsonSchema compile(Operation operation, JsonNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", operation.contract().file().path("components"));
    return schemas.getSchema(whole);
  }

  private JsonNode read(byte[] body) {
    try {
      return json.readTree(body);
    } catch (IOException unreadable) {
      return json.createObjectNode().put("unreadable", new String(body).strip());
    }
  }
}
