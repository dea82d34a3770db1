package org.planningservices.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

    boolean isFor(String organizationType) {
      return organizations.contains(organizationType);
    }
  }

  public static String served() {
    return RestAssured.given().get("/q/openapi?format=yaml").asString();
  }

  public static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : Project.yaml(served()).get("paths").properties()) {
      for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          operations.add(operation(path.getKey(), entry.getKey(), entry.getValue()));
        }
      }
    }
    return operations;
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
