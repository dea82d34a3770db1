package org.planningservices.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @TempDir private Path temporary;

  @Test
  void leavesNothingBehindWhenItsStarterIsKilled() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("removed"));
    Process starter = start(folder);
    long child = Long.parseLong(starter.inputReader(StandardCharsets.UTF_8).readLine());
    long grandchild = grandchild();
    assertThat(List.of(child, grandchild)).allMatch(ChildProcessTest::lives);

    starter.destroyForcibly();
    await()
        .atMost(PATIENCE)
        .until(() -> !lives(child) && !lives(grandchild) && Files.notExists(folder));
  }

  @Test
  void takesItsOwnChildrenAlongWhenItIsStopped() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("kept"));
    ChildProcess child = family(folder, pidFile());
    long grandchild = grandchild();
    child.stop();
    assertThat(child.isAlive()).isFalse();
    await().atMost(PATIENCE).until(() -> !lives(grandchild));
    assertThat(folder).as("is for the starter to remove, who is there").exists();
  }

  @Test
  void tellsWhyItEndedFromWhatThisRunWrote() throws Exception {
    Path log = temporary.resolve("some.log");
    Files.writeString(log, "an earlier run: No space left on device\n");
    assertThat(diagnosisOf("echo no idea", log)).contains("no idea").doesNotContain("earlier");
    String trace = "echo Error: so; printf '\\tat a.B.c(B.java:1)\\n\\t... 3 more\\n'";
    assertThat(diagnosisOf(trace, log)).contains("Error: so").doesNotContain("B.java", "more");
    assertThat(diagnosisOf("echo write: No space left on device", log))
        .contains("the disk is full", log.toString());
  }

  static ChildProcess family(Path folder, Path pidFile) {
    String script = "sleep 600 & echo $! > '" + pidFile + "'; wait";
    Path log = folder.resolve("family.log");
    return ChildProcess.start(
        ChildProcess.Launch.of("family", List.of("bash", "-c", script), log).removing(folder));
  }

  private Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Starter.class.getName(),
            folder.toString(),
            pidFile().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private Path pidFile() {
    return temporary.resolve("grandchild");
  }

  private long grandchild() throws IOException {
    await().atMost(PATIENCE).until(() -> Files.exists(pidFile()) && Files.size(pidFile()) > 0);
    return Long.parseLong(Files.readString(pidFile()).strip());
  }

  private static String diagnosisOf(String script, Path log) {
    ChildProcess child =
        ChildProcess.start(ChildProcess.Launch.of("short", List.of("bash", "-c", script), log));
    child.join();
    return child.diagnosis();
  }

  private static boolean lives(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}
