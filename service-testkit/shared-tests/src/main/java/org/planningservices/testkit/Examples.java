package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.planningservices.foundation.problem.ProblemDetail;

/** The examples of the OpenAPI file, executed. */
public final class Examples {

  private static final Path FOLDER = Path.of("src/main/resources/openapi/examples");
  private static final List<String> OF_THE_FOUNDATION = List.of("ParkedEvent", "Audit");

  private final Set<String> executed = new HashSet<>();

  /** The body to send. */
  public String request(String operationId) {
    return example(operationId).get("request").toString();
  }

  /** A value of the request, to prepare what it refers to. */
  public JsonNode requested(String operationId) {
    return example(operationId).get("request");
  }

  /** Asserts that the answer succeeds and has the form of the example. */
  public Response answered(String operationId, Response response) {
    assertThat(response.statusCode())
        .as(operationId + " " + response.asString())
        .isBetween(200, 299);
    assertThat(response.contentType()).isNotEqualTo(ProblemDetail.MEDIA_TYPE);
    executed.add(operationId);
    if (example(operationId).has("response")) {
      assertSameForm(
          operationId, example(operationId).get("response"), Project.json(response.asString()));
    }
    return response;
  }

  /** Asserts that no operation of the service was left out. */
  public void assertComplete() {
    Set<String> missing = new TreeSet<>();
    for (OpenApi.Operation operation : OpenApi.operations()) {
      if (!isOfTheFoundation(operation.id())) {
        missing.add(operation.id());
      }
    }
    missing.removeAll(executed);
    assertThat(missing).as("operations without an executed example").isEmpty();
  }

  /** Whether all services have the operation; the foundation's own tests call it. */
  static boolean isOfTheFoundation(String operationId) {
    return OF_THE_FOUNDATION.stream().anyMatch(operationId::contains);
  }

  private static JsonNode example(String operationId) {
    Path file = FOLDER.resolve(operationId + ".json");
    assertThat(Files.exists(file)).as("example " + file).isTrue();
    return Project.json(file);
  }

  /** Ids and times differ from run to run; names and types of the fields do not. */
  private static void assertSameForm(String place, JsonNode example, JsonNode answer) {
    assertThat(answer.getNodeType()).as(place).isEqualTo(example.getNodeType());
    if (example.isObject()) {
      Set<String> names = new TreeSet<>();
      example.fieldNames().forEachRemaining(names::add);
      Set<String> answered = new TreeSet<>();
      answer.fieldNames().forEachRemaining(answered::add);
      assertThat(answered).as(place).isEqualTo(names);
      names.forEach(
          name -> assertSameForm(place + "/" + name, example.get(name), answer.get(name)));
    }
    if (example.isArray() && !example.isEmpty()) {
      assertThat(answer).as(place).isNotEmpty();
      assertSameForm(place + "/0", example.get(0), answer.get(0));
    }
  }
}
