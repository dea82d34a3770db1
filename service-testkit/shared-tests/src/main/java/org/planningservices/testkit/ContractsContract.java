package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Code and contract files say the same. With {@code -Dcontracts.write=true} the OpenAPI file is
 * written instead of compared, and the page of codes with it.
 */
public abstract class ContractsContract extends OpenApiContract {

  private static final Path OPENAPI = Project.CONTRACTS.resolve("openapi.yaml");

  @Test
  void theOpenApiFileIsWhatTheServiceServes() throws IOException {
    String served = OpenApi.served();
    if (Boolean.getBoolean("contracts.write")) {
      Files.createDirectories(Project.CONTRACTS);
      Files.writeString(OPENAPI, served);
      CodesPage.write(Path.of(".."));
    }
    assertThat(served)
        .as("mvn test -Dtest=ContractsTest -Dcontracts.write=true writes the file")
        .isEqualTo(Project.text(OPENAPI));
    assertThat(served).startsWith("---\nopenapi: 3.1.");
    assertThat(Project.yaml(served))
        .as("what is written reads as what is served")
        .isEqualTo(OpenApi.document());
  }

  @Test
  void everyOperationIsDescribed() {
    assertThat(OpenApi.operations())
        .isNotEmpty()
        .allSatisfy(
            operation -> {
              assertThat(operation.id()).as(operation.path()).isNotBlank();
              assertThat(operation.description().path("summary").asText())
                  .as(operation.id())
                  .isNotBlank();
              assertThat(operation.permission()).as(operation.id()).contains(":");
              assertThat(operation.organizations()).as(operation.id()).isNotEmpty();
              assertThat(operation.description().path("security")).as(operation.id()).hasSize(1);
              assertThat(operation.path()).matches("/v1/[a-z0-9/{}A-Z-]+");
            });
  }

  @Test
  void everyEventHasASchemaAnExampleAndAPlaceInTheAsyncApiFile() {
    String asyncApi =
        Project.files(Project.EVENTS, ".schema.json").isEmpty()
            ? ""
            : Project.text(Project.CONTRACTS.resolve("asyncapi.yaml"));
    for (Path file : Project.files(Project.EVENTS, ".schema.json")) {
      String event = file.getFileName().toString().replace(".schema.json", "");
      JsonNode example = Project.json(Project.EVENTS.resolve("examples/" + event + ".json"));
      assertThat(schema(file).validate(example)).as(event).isEmpty();
      assertThat(asyncApi).contains(file.getFileName().toString());
    }
  }

  @Test
  void theCopiesOfConsumedSchemasAreTheProducersFiles() throws IOException {
    Path consumed = Project.CONTRACTS.resolve("consumed");
    if (!Files.isDirectory(consumed)) {
      return;
    }
    try (var producers = Files.list(consumed)) {
      for (Path producer : producers.toList()) {
        for (Path copy : Project.files(producer, ".schema.json")) {
          Path original =
              Project.eventsOf(producer.getFileName().toString()).resolve(copy.getFileName());
          assertThat(Project.json(copy)).as(copy.toString()).isEqualTo(Project.json(original));
        }
      }
    }
  }

  private static JsonSchema schema(Path file) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Project.json(file));
  }
}
