package org.planningservices.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** The OpenAPI document that the service under test serves. */
public final class OpenApi {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private OpenApi() {}

  /**
   * An operation.
   *
   * @param method in upper case
   * @param path with its parameters in braces
   * @param permission that it requires
   * @param organizations that it is for
   */
  public record Operation(
      String id,
      String method,
      String path,
      String permission,
      List<String> organizations,
      JsonNode description) {

    /** Names of the query parameters. */
    Set<String> queryParameters() {
      Set<String> names = new LinkedHashSet<>();
      for (JsonNode parameter : description.path("parameters")) {
        if (parameter.path("in").asText().equals("query")) {
          names.add(parameter.path("name").asText());
        }
      }
      return names;
    }

    /** Members of the answer that it makes, so that a dry run has none. */
    Set<String> generatedMembers() {
      Set<String> names = new LinkedHashSet<>();
      description.path("x-new-members").forEach(name -> names.add(name.asText()));
      return names;
    }

    boolean isFor(String organizationType) {
      return organizations.contains(organizationType);
    }
  }

  /** As it is written to the contract file: what looks like a date is text to every reader. */
  public static String served() {
    return Project.yaml(document());
  }

  static JsonNode document() {
    return Project.yaml(RestAssured.given().get(management() + "/openapi?format=yaml").asString());
  }

  /** The port that is not for callers. */
  private static String management() {
    return ConfigProvider.getConfig().getValue("test.management.url", String.class);
  }

  public static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document().get("paths").properties()) {
      for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          operations.add(operation(path.getKey(), entry.getKey(), entry.getValue()));
        }
      }
    }
    return operations;
  }

  /** What a reference to a component stands for; anything else as it is. */
  static JsonNode resolved(JsonNode schema) {
    return schema.has("$ref")
        ? Project.yaml(served()).at(schema.get("$ref").asText().substring(1))
        : schema;
  }

  private static Operation operation(String path, String method, JsonNode description) {
    List<String> organizations = new ArrayList<>();
    description.path("x-organizations").forEach(type -> organizations.add(type.asText()));
    return new Operation(
        description.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        description.path("x-permission").asText(),
        organizations,
        description);
  }
}
