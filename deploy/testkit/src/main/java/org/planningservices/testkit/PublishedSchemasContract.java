package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A published schema is frozen: a field may be added as optional, anything else is a version 2. */
public abstract class PublishedSchemasContract {

  /** Where published schemas are looked up, the first that exists. */
  private static final List<String> PUBLISHED = List.of("origin/main", "main");

  @Test
  void publishedSchemasOnlyGrow() throws IOException, InterruptedException {
    for (Path file : Project.files(Project.EVENTS, ".schema.json")) {
      Optional<JsonNode> published = published(file);
      if (published.isPresent()) {
        assertThat(SchemaChange.breaking(published.get(), Project.json(file)))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  private static Optional<JsonNode> published(Path file) throws IOException, InterruptedException {
    for (String branch : PUBLISHED) {
      Process git =
          new ProcessBuilder("git", "show", branch + ":./" + file)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (git.waitFor() == 0) {
        return Optional.of(Project.json(text));
      }
    }
    return Optional.empty();
  }
}
