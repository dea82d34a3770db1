package org.planningservices.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** An OpenAPI file, asked as its readers ask it: which operation, which answer, which schema. */
final class ContractFile {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final SchemaValidatorsConfig FORMATS_ON =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonNode document;
  private final List<Operation> operations = new ArrayList<>();
  private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

  /** An operation and the paths that it answers. */
  record Operation(String method, String path, Pattern paths, JsonNode description) {

    String id() {
      return description.path("operationId").asText();
    }

    /** Adds the codes that an extension lists, by status or all in one list. */
    void codes(String extension, Set<String> into) {
      for (JsonNode each : description.path(extension)) {
        if (each.isTextual()) {
          into.add(each.asText());
        } else {
          each.forEach(code -> into.add(code.asText()));
        }
      }
    }

    private int parameters() {
      return path.split("\\{", -1).length;
    }
  }

  ContractFile(JsonNode document) {
    this.document = document;
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          String method = entry.getKey().toUpperCase(Locale.ROOT);
          Pattern paths = Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+"));
          operations.add(new Operation(method, path.getKey(), paths, entry.getValue()));
        }
      }
    }
    operations.sort(Comparator.comparing(Operation::parameters));
  }

  JsonNode document() {
    return document;
  }

  List<Operation> operations() {
    return operations;
  }

  /**
   * @param path as it was asked for, without its query
   */
  Optional<Operation> operation(String method, String path) {
    return operations.stream()
        .filter(it -> it.method().equals(method) && it.paths().matcher(path).matches())
        .findFirst();
  }

  /** The node itself, or the component that it refers to. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** What is wrong with a value; formats count. */
  Set<ValidationMessage> flaws(JsonNode schema, JsonNode value) {
    return compiled.computeIfAbsent(schema, this::compile).validate(value);
  }

  /** References lead into the components, so these come along. */
  private JsonSchema compile(JsonNode schema) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putArray("allOf").add(schema);
    root.set("components", document.path("components"));
    return SCHEMAS.getSchema(root, FORMATS_ON);
  }
}
