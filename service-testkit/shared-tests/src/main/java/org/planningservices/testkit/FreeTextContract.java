package org.planningservices.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The rule for text, walked: every text of every request of the OpenAPI file refuses what cannot be
 * seen or turns the direction of reading, and says where it is.
 */
public abstract class FreeTextContract {

  private static final String NUL = "a\u0000b";
  private static final String TURNED = "a\u202Eb";
  private static final String TWO_LINES = "a\nb";
  private static final String UNFIT = "field.character-not-allowed";
  private static final Set<String> ELSEWISE = Set.of(UNFIT, "field.wrong-type");

  /**
   * Texts that people paste, each as {@code operationId/field}: what cannot be seen is taken off
   * there.
   */
  protected abstract Set<String> pasted();

  /** Texts that may have lines, each as {@code operationId/field}. */
  protected abstract Set<String> ofLines();

  /** A text of a request. */
  private record Field(OpenApi.Operation operation, List<String> steps) {

    String pointer() {
      return "/" + String.join("/", steps);
    }

    String name() {
      return operation.id() + pointer().replace("/0", "");
    }

    JsonNode holding(String text) {
      JsonNode body = JsonNodeFactory.instance.textNode(text);
      for (String step : steps.reversed()) {
        body =
            step.equals("0")
                ? JsonNodeFactory.instance.arrayNode().add(body)
                : JsonNodeFactory.instance.objectNode().set(step, body);
      }
      return body;
    }
  }

  @TestFactory
  Stream<DynamicTest> everyTextOfEveryRequest() {
    return fields().stream()
        .map(field -> DynamicTest.dynamicTest(field.name(), () -> keepsTheRule(field)));
  }

  @Test
  void everyNamedTextIsOne() {
    Set<String> named = new TreeSet<>(pasted());
    named.addAll(ofLines());
    fields().forEach(field -> named.remove(field.name()));
    assertThat(named).as("texts that are not texts of a request").isEmpty();
  }

  private void keepsTheRule(Field field) {
    assertThat(codeAt(field, NUL)).as("NUL").isIn(ELSEWISE);
    if (pasted().contains(field.name())) {
      assertThat(codeAt(field, TURNED)).as("turned").isNotIn(ELSEWISE);
      return;
    }
    assertThat(codeAt(field, TURNED)).as("turned").isIn(ELSEWISE);
    if (ofLines().contains(field.name())) {
      assertThat(codeAt(field, TWO_LINES)).as("lines").isNotIn(ELSEWISE);
    } else {
      assertThat(codeAt(field, TWO_LINES)).as("lines").isIn(ELSEWISE);
    }
  }

  /** With which code the text is refused; empty when it is not. */
  private static String codeAt(Field field, String text) {
    OpenApi.Operation operation = field.operation();
    Response response =
        given()
            .auth()
            .oauth2(
                Tokens.of(operation.organizations().getFirst(), UUID.randomUUID())
                    .with(operation.permission()))
            .header("Idempotency-Key", UUID.randomUUID())
            .header("If-Match", "*")
            .contentType(ContentType.JSON)
            .body(field.holding(text).toString())
            .request(
                operation.method(),
                operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
    List<Map<String, String>> errors = response.jsonPath().getList("errors");
    if (response.statusCode() != 422 || errors == null) {
      return "";
    }
    return errors.stream()
        .filter(error -> field.pointer().equals(error.get("pointer")))
        .map(error -> error.get("code"))
        .findFirst()
        .orElse("");
  }

  private static List<Field> fields() {
    JsonNode document = Project.yaml(OpenApi.served());
    List<Field> fields = new ArrayList<>();
    for (OpenApi.Operation operation : OpenApi.operations()) {
      JsonNode schema = operation.description().at("/requestBody/content/application~1json/schema");
      walk(document, operation, schema, List.of(), fields);
    }
    assertThat(fields).as("texts of requests").isNotEmpty();
    return fields;
  }

  private static void walk(
      JsonNode document,
      OpenApi.Operation operation,
      JsonNode schema,
      List<String> steps,
      List<Field> fields) {
    JsonNode resolved = resolved(document, schema);
    if (isOf(resolved, "string")) {
      fields.add(new Field(operation, steps));
    }
    if (resolved.has("items")) {
      walk(document, operation, resolved.get("items"), with(steps, "0"), fields);
    }
    for (Map.Entry<String, JsonNode> property : resolved.path("properties").properties()) {
      walk(document, operation, property.getValue(), with(steps, property.getKey()), fields);
    }
    for (JsonNode part : resolved.path("allOf")) {
      walk(document, operation, part, steps, fields);
    }
  }

  private static JsonNode resolved(JsonNode document, JsonNode schema) {
    return schema.has("$ref")
        ? resolved(document, document.at(schema.get("$ref").asText().substring(1)))
        : schema;
  }

  /** A type, or one of several. */
  private static boolean isOf(JsonNode schema, String type) {
    JsonNode types = schema.path("type");
    if (types.isTextual()) {
      return types.asText().equals(type);
    }
    for (JsonNode one : types) {
      if (one.asText().equals(type)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> with(List<String> steps, String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return longer;
  }
}
