package org.planningservices.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One call of the launcher script, and what it said. */
final class LauncherRun {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path said;

  private LauncherRun(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  static LauncherRun start(List<String> words, Path folder, Map<String, String> environment)
      throws IOException {
    // a build in the background ignores SIGINT, and so would all that it starts
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.addAll(words);
    Path said = Files.createTempFile("launcher", ".txt");
    said.toFile().deleteOnExit();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().putAll(environment);
    builder.environment().values().removeIf(String::isEmpty);
    return new LauncherRun(builder.start(), said);
  }

  long pid() {
    return process.pid();
  }

  String said() throws IOException {
    return Files.readString(said, StandardCharsets.UTF_8);
  }

  LauncherRun awaitSaying(String words) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(said()).contains(words);
            });
    return this;
  }

  /** Waits for its end. */
  LauncherRun ends(int exitCode) throws Exception {
    boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(ended).as("has ended, after saying: " + said()).isTrue();
    assertThat(process.exitValue()).as(said()).isEqualTo(exitCode);
    return this;
  }

  LauncherRun signal(String name) throws Exception {
    new ProcessBuilder("kill", "-s", name, Long.toString(pid())).start().waitFor();
    return this;
  }
}
