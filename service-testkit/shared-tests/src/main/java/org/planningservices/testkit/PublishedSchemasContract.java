package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A published schema is frozen: a field may be added as optional, anything else is a version 2.
 *
 * <p>What freezes is what was released. While nothing is, a change may start afresh with another
 * line in {@code service-testkit/shared-tests/contracts-baseline.txt} that says why: that one
 * change is not compared, and the next one is. Once there is a release, a tag {@code v…}, that is
 * refused.
 */
public abstract class PublishedSchemasContract {

  /** Where published schemas are looked up, the first that exists. */
  private static final List<String> PUBLISHED = List.of("origin/main", "main");

  private static final String BASELINE = "../service-testkit/shared-tests/contracts-baseline.txt";
  private static final String ENDING = ".schema.json";

  @Test
  void publishedSchemasOnlyGrow() {
    Optional<String> branch =
        PUBLISHED.stream()
            .filter(name -> git("rev-parse", "--verify", "--quiet", name + "^{commit}").isPresent())
            .findFirst();
    if (branch.isEmpty()) {
      return;
    }
    if (beginsAnew(branch.get())) {
      assertThat(git("tag", "--list", "v*").orElse(""))
          .as("after a release the baseline stays: a schema that breaks readers is a version 2")
          .isEmpty();
      return;
    }
    for (String file : published(branch.get())) {
      Path own = Project.EVENTS.resolve(file);
      assertThat(own).as("a published schema stays").exists();
      String text = git("show", branch.get() + ":./" + own).orElseThrow();
      assertThat(SchemaChange.breaking(Project.json(text), Project.json(own)))
          .as(own.toString())
          .isEmpty();
    }
  }

  private static boolean beginsAnew(String branch) {
    String published = git("show", branch + ":" + BASELINE).orElse("");
    return !published.equals(Project.text(Path.of(BASELINE)));
  }

  private static List<String> published(String branch) {
    return git("ls-tree", "--name-only", branch + ":./" + Project.EVENTS)
        .orElse("")
        .lines()
        .filter(name -> name.endsWith(ENDING))
        .toList();
  }

  /** What git says, or nothing when it refuses. */
  private static Optional<String> git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException noGit) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
