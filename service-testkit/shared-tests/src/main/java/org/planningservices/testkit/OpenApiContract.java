package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The OpenAPI file as readers elsewhere need it; what it says of answers is held by every test. */
public abstract class OpenApiContract {

  private static final Path CHANGELOG = Path.of("../CHANGELOG.md");
  private static final Pattern RELEASE = Pattern.compile("(?m)^## (\\d+\\.\\d+\\.\\d+)");
  private static final List<String> OF_EVERY_OPERATION =
      List.of("400", "401", "403", "406", "500", "503", "default");

  /** Members whose text is one of a list, whatever type stands for it in Java. */
  private static final Set<String> GROWING =
      Set.of(
          "status",
          "kind",
          "cause",
          "outcome",
          "result",
          "level",
          "source",
          "reasonCode",
          "accountForm",
          "by");

  private ContractFile contract;

  @BeforeEach
  void read() {
    contract = new ContractFile(OpenApi.document());
  }

  @Test
  void everyPatternIsReadAlikeByReadersThatAreNotJava() {
    for (JsonNode node : contract.document().findParents("pattern")) {
      JsonNode pattern = node.get("pattern");
      if (pattern.isTextual()) {
        assertThat(EcmaPattern.flaws(pattern.asText())).as(pattern.asText()).isEmpty();
      }
    }
  }

  @Test
  void everyExampleFitsItsSchema() {
    int examples = 0;
    for (JsonNode media : contract.document().findParents("example")) {
      if (media.has("schema")) {
        examples++;
        assertThat(contract.flaws(media.get("schema"), media.get("example")))
            .as(media.get("example").toString())
            .isEmpty();
      }
    }
    assertThat(examples).isGreaterThan(contract.operations().size() / 2);
  }

  @Test
  void everyOperationListsTheStatusesThatAreAlwaysPossible() {
    Set<String> ids = new HashSet<>();
    assertThat(contract.operations())
        .allSatisfy(
            operation -> {
              JsonNode responses = operation.description().path("responses");
              assertThat(responses.fieldNames())
                  .toIterable()
                  .as(operation.id())
                  .containsAll(OF_EVERY_OPERATION);
              assertThat(ids.add(operation.id())).as(operation.id() + " is unique").isTrue();
            });
  }

  @Test
  void everyRefusalCodeTellsItsStatusItsMeaningAndWhatToDo() {
    JsonNode described = contract.document().at("/components/x-refusal-codes");
    for (ContractFile.Operation operation : contract.operations()) {
      for (Map.Entry<String, JsonNode> status :
          operation.description().path("x-refusal-codes").properties()) {
        for (JsonNode code : status.getValue()) {
          assertThat(described.path(code.asText()).path("status").asText())
              .as(code.asText())
              .isEqualTo(status.getKey());
        }
      }
    }
    for (Map.Entry<String, JsonNode> code : described.properties()) {
      for (String part : List.of("meaning", "advice")) {
        assertThat(code.getValue().path(part).asText())
            .as("openapi/refusal-codes.properties: the " + part + " of " + code.getKey())
            .endsWith(".");
      }
    }
  }

  @Test
  void requestsAreClosedAndAnswersAreOpen() {
    Set<String> asked = reachable("requestBody", "parameters");
    Set<String> answered = reachable("responses");
    assertThat(answered).contains("Problem", "Reason", "FieldError");
    for (String name : asked) {
      JsonNode schema = schema(name);
      if (schema.path("type").asText().equals("object")) {
        assertThat(answered).as("a schema both asked and answered").doesNotContain(name);
        assertThat(schema.path("additionalProperties")).as(name).hasToString("false");
      }
    }
    for (String name : answered) {
      assertThat(schema(name).findValues("enum")).as(name + " has no closed list").isEmpty();
      assertThat(schema(name).path("additionalProperties")).as(name).doesNotHaveToString("false");
    }
  }

  @Test
  void valuesThatMayGrowAreToldAsFarAsTheyAreKnown() {
    for (String name : reachable("responses")) {
      for (Map.Entry<String, JsonNode> member : schema(name).path("properties").properties()) {
        if (GROWING.contains(member.getKey())
            && member.getValue().path("type").asText().equals("string")) {
          assertThat(member.getValue().path("x-extensible-enum"))
              .as(name + "." + member.getKey() + " has known values")
              .isNotEmpty();
        }
      }
    }
  }

  @Test
  void answersSayWhatIsAlwaysThere() {
    for (String name : reachable("responses")) {
      JsonNode schema = schema(name);
      if (schema.path("properties").size() > 1) {
        assertThat(schema.path("required")).as(name + " requires something").isNotEmpty();
      }
    }
  }

  @Test
  void headersAreToldWhereTheyAreSentOrRead() {
    for (ContractFile.Operation operation : contract.operations()) {
      Set<String> read = new HashSet<>();
      for (JsonNode parameter : operation.description().path("parameters")) {
        if (parameter.path("in").asText().equals("header")) {
          read.add(parameter.path("name").asText());
          assertThat(parameter.path("description").asText()).as(operation.id()).isNotBlank();
          if (parameter.path("name").asText().equals("Idempotency-Key")) {
            assertThat(parameter.path("required").asBoolean())
                .as(operation.id() + ": a dry run needs no key")
                .isFalse();
          }
        }
      }
      JsonNode responses = operation.description().path("responses");
      if (responses.has("412")) {
        assertThat(read).as(operation.id()).contains("If-Match");
      }
      for (JsonNode response : responses) {
        if (response.path("headers").has("Idempotency-Replayed")) {
          assertThat(read).as(operation.id()).contains("Idempotency-Key");
        }
        if (response.path("description").asText().equals("What a dry run would have done")) {
          assertThat(response.path("headers").fieldNames())
              .toIterable()
              .as(operation.id())
              .doesNotContain("ETag", "Location", "Idempotency-Replayed");
        }
      }
    }
  }

  @Test
  void whatAPatternBoundsHasNoOtherBound() {
    for (JsonNode schema : contract.document().findParents("maxLength")) {
      if (schema.has("pattern")) {
        assertThat(schema.path("maxLength").asInt()).as(schema.toString()).isLessThan(16_384);
      }
    }
    for (String name : List.of("country", "deliveryCountry")) {
      for (JsonNode schema : contract.document().findValues(name)) {
        if (schema.path("type").asText().equals("string")) {
          assertThat(schema.path("description").asText()).contains("ISO 3166-1 alpha-2");
        }
      }
      for (JsonNode parameter : contract.document().findParents("in")) {
        if (parameter.path("name").asText().equals(name)) {
          assertThat(parameter.at("/schema/pattern").asText()).isEqualTo("^[A-Z]{2}$");
        }
      }
    }
  }

  @Test
  void pagesAreBounded() {
    for (JsonNode parameter : contract.document().findParents("in")) {
      if (parameter.path("name").asText().equals("limit")) {
        assertThat(parameter.get("schema").path("minimum").asInt()).isEqualTo(1);
        assertThat(parameter.get("schema").path("maximum").asInt()).isEqualTo(200);
        assertThat(parameter.get("schema").path("default").asInt()).isEqualTo(50);
      }
    }
  }

  @Test
  void theFileSaysWhoseItIsAndWhichVersionItHas() {
    JsonNode info = contract.document().path("info");
    Matcher release = RELEASE.matcher(Project.text(CHANGELOG));
    assertThat(release.find()).isTrue();
    assertThat(info.path("version").asText()).isEqualTo(release.group(1));
    assertThat(info.at("/license/identifier").asText()).isEqualTo("Apache-2.0");
    assertThat(info.at("/contact/name").asText()).isNotBlank();
    assertThat(info.path("description").asText()).isNotBlank();
    assertThat(contract.document().path("servers")).isNotEmpty();
    assertThat(contract.document().path("tags"))
        .allSatisfy(tag -> assertThat(tag.path("description").asText()).isNotBlank());
  }

  private JsonNode schema(String name) {
    return contract.document().at("/components/schemas/" + name);
  }

  /** Names of the schemas that these parts of the operations lead to. */
  private Set<String> reachable(String... parts) {
    Set<String> names = new TreeSet<>();
    List<JsonNode> open = new ArrayList<>();
    for (ContractFile.Operation operation : contract.operations()) {
      for (String part : parts) {
        open.add(operation.description().path(part));
      }
    }
    while (!open.isEmpty()) {
      for (String reference : open.removeLast().findValuesAsText("$ref")) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        if (!reference.startsWith("#/components/schemas/") || names.add(name)) {
          open.add(contract.document().at(reference.substring(1)));
        }
      }
    }
    return names;
  }
}
