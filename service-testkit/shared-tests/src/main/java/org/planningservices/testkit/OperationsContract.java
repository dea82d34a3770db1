package org.planningservices.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.planningservices.foundation.http.DryRun;

/**
 * What is asked is what is done: every operation of the OpenAPI file takes the query parameters
 * that it lists and no others, whatever changes something can be tried out, and every path lists
 * its methods.
 */
public abstract class OperationsContract {

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "FORGET");

  /** Operations that create and move nothing in spite of their method, each with the reason. */
  protected Map<String, String> withoutDryRun() {
    return Map.of();
  }

  @TestFactory
  Stream<DynamicTest> whatMovesSomethingCanBeTriedOut() {
    return each(
        operation ->
            assertThat(operation.queryParameters().contains(DryRun.PARAMETER))
                .as(operation.id())
                .isEqualTo(
                    !operation.method().equals("GET")
                        && !withoutDryRun().containsKey(operation.id())));
  }

  @TestFactory
  Stream<DynamicTest> noUnknownEmptyOrRepeatedQueryParameterIsTaken() {
    return each(
        operation -> {
          Set<String> known = operation.queryParameters();
          Response unknown = send(operation, "?noSuchParameter=1");
          assertRefused(unknown, "request.query-parameter-unknown");
          assertThat(unknown.jsonPath().<String>getList("errors[0].facts.known"))
              .as(operation.id())
              .containsExactlyInAnyOrderElementsOf(known);
          for (String name : known) {
            assertRefused(send(operation, "?" + name), "request.query-parameter-empty");
            assertRefused(send(operation, "?" + name + "="), "request.query-parameter-empty");
            assertRefused(
                send(operation, "?" + name + "=1&" + name + "=1"),
                "request.query-parameter-repeated");
            assertRefused(
                send(operation, "?" + name.toUpperCase(Locale.ROOT) + "=1"),
                "request.query-parameter-unknown");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> everyQueryParameterTellsWhatItMayBe() {
    return each(
        operation -> {
          for (JsonNode parameter : operation.description().path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
              refusesWrongValues(operation, parameter);
            }
          }
        });
  }

  private static void refusesWrongValues(OpenApi.Operation operation, JsonNode parameter) {
    String name = parameter.path("name").asText();
    JsonNode schema = OpenApi.resolved(parameter.path("schema"));
    for (String wrong : wrongValues(schema)) {
      Response refused = send(operation, "?" + name + "=" + wrong);
      assertRefused(refused, "request.query-parameter-malformed");
      assertThat(refused.jsonPath().getString("detail"))
          .as(operation.id())
          .startsWith("The query parameter " + name + " has to be ");
      assertThat(refused.jsonPath().getMap("errors[0].facts")).as(operation.id()).isNotEmpty();
      for (JsonNode value : schema.path("enum")) {
        assertThat(refused.jsonPath().getList("errors[0].facts.allowed")).contains(value.asText());
      }
    }
  }

  private static List<String> wrongValues(JsonNode schema) {
    String type = schema.path("type").asText();
    if (type.equals("integer")) {
      return List.of("x", "0", "201", "500", "-1", "99999999999", "1.5");
    }
    if (type.equals("boolean")) {
      return List.of("yes", "TRUE", "0");
    }
    if (schema.has("enum")) {
      return List.of("NO_SUCH_VALUE", schema.path("enum").get(0).asText() + "x");
    }
    return switch (schema.path("format").asText()) {
      case "date" -> List.of("tomorrow", "2026-02-30", "2026-11-24T23:30:00Z", "20261124");
      case "uuid" -> List.of("x", "1-1-1-1-1");
      default -> List.of();
    };
  }

  @TestFactory
  Stream<DynamicTest> everyPathTellsItsMethods() {
    Map<String, Set<String>> paths = new TreeMap<>();
    for (OpenApi.Operation operation : OpenApi.operations()) {
      paths.computeIfAbsent(operation.path(), path -> new TreeSet<>()).add(operation.method());
    }
    return paths.entrySet().stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path.getKey(), () -> tellsItsMethods(path.getKey(), path.getValue())));
  }

  private static void tellsItsMethods(String path, Set<String> operations) {
    Set<String> allowed = new TreeSet<>(operations);
    allowed.add("OPTIONS");
    if (operations.contains("GET")) {
      allowed.add("HEAD");
    }
    Response options = given().request("OPTIONS", anyObject(path));
    assertThat(options.statusCode()).as(path).isEqualTo(204);
    assertThat(allow(options)).as(path).isEqualTo(allowed);
    List<String> refused = new ArrayList<>(METHODS);
    refused.removeAll(allowed);
    for (String method : refused) {
      Response response = given().request(method, anyObject(path));
      assertThat(response.statusCode()).as(method + " " + path).isEqualTo(405);
      assertThat(allow(response)).as(method + " " + path).isEqualTo(allowed);
      if (!method.equals("HEAD")) {
        assertThat(response.jsonPath().getString("code")).isEqualTo("request.method-not-allowed");
      }
    }
  }

  private static Set<String> allow(Response response) {
    String header = response.header("Allow");
    return header == null ? Set.of() : new TreeSet<>(List.of(header.split(", ")));
  }

  private static Stream<DynamicTest> each(Consumer<OpenApi.Operation> check) {
    return OpenApi.operations().stream()
        .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> check.accept(operation)));
  }

  private static Response send(OpenApi.Operation operation, String query) {
    String token =
        Tokens.of(operation.organizations().getFirst(), UUID.randomUUID())
            .with(operation.permission());
    RequestSpecification request =
        given()
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", UUID.randomUUID())
            .urlEncodingEnabled(false);
    if (operation.description().at("/requestBody/content").has("multipart/form-data")) {
      request.multiPart("file", "sample.pdf", new byte[] {1}, "application/pdf");
    }
    return request.request(operation.method(), anyObject(operation.path()) + query);
  }

  private static String anyObject(String path) {
    return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
  }

  private static void assertRefused(Response response, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("code")).as(response.asString()).isEqualTo(code);
  }
}
