package org.planningservices.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.servers.Ports;

/** However a stack ends, nothing of it stays, and the next one starts. */
class NoOrphansTest {
  private static final List<Integer> PORTS =
      List.of(15432, 19092, 18080, 11025, 8081, 8082, 8083, 8084, 9081, 9082, 9083, 9084);
  private static final Duration AFTER_A_KILL = Duration.ofSeconds(15);

  @TempDir private Path temporary;
  private LauncherCheckout checkout;
  private int offset;

  @BeforeEach
  void makeACheckout() throws Exception {
    checkout = LauncherCheckout.make(temporary);
    do {
      offset = ThreadLocalRandom.current().nextInt(20_000, 30_000);
    } while (ports().anyMatch(Ports::isTaken));
  }

  @AfterEach
  void leaveNothingThatAFailedTestLeft() {
    processes().forEach(ProcessHandle::destroy);
    checkout.close();
  }

  @Test
  void endsWithItsStackAndLetsTheNextOneStart() throws Exception {
    LauncherRun interrupted = start("--servers-only").awaitSaying("Starting;");
    await().atMost(Duration.ofSeconds(60)).until(() -> processes().count() > 2);
    assertThat(checkout.start("status").ends(1).said()).contains("is still starting");
    interrupted.signal("INT").ends(130);
    assertNothingIsLeft();

    LauncherRun killed = start("--servers-only").awaitSaying("To end it all");
    assertThat(killed.said()).doesNotContain("Swagger UI");
    assertThat(checkout.start("status").ends(0).said()).contains("listens", "was not asked for");
    assertThat(start("--servers-only").ends(1).said())
        .contains("A stack already runs in", "process " + killed.pid());
    killed.signal("KILL").ends(128 + 9);

    LauncherRun stopped = start("--servers-only").awaitSaying("To end it all");
    assertThat(checkout.start("stop").ends(0).said()).contains("Stopped.");
    stopped.ends(143);
    assertNothingIsLeft();
  }

  @Test
  void leavesNothingWhenAPortIsTaken() throws Exception {
    int kafka = 19092 + offset;
    try (ServerSocket taken = new ServerSocket(kafka, 1, InetAddress.getLoopbackAddress())) {
      assertThat(taken.isBound()).isTrue();
      assertThat(start("--servers-only").ends(1).said())
          .contains("port " + kafka + ", meant for Kafka, is held by java (process")
          .contains("start --port-offset 100");
    }
    assertNothingIsLeft();
  }

  @Test
  void leavesNothingWhenAServiceCannotStart() throws Exception {
    Files.delete(checkout.resolve("payment-service/target/quarkus-app"));
    checkout.write("payment-service/target/quarkus-app/quarkus-run.jar", "no jar");
    Files.setLastModifiedTime(
        checkout.resolve("target/launcher/built"),
        Files.getLastModifiedTime(checkout.resolve("payment-service/target/quarkus-app")));
    assertThat(start().ends(1).said())
        .contains("payment-service ended while starting: its last words, in ", "corrupt jarfile");
    assertNothingIsLeft();

    assertThat(checkout.start("journey").ends(1).said())
        .contains("The journey failed. payment-service ended while starting", "Logs of");
    assertNothingIsLeft();
  }

  private LauncherRun start(String... options) throws IOException {
    List<String> words =
        new ArrayList<>(List.of("start", "--port-offset", Integer.toString(offset)));
    words.addAll(List.of(options));
    return checkout.start(words.toArray(String[]::new));
  }

  private void assertNothingIsLeft() {
    await()
        .atMost(AFTER_A_KILL)
        .untilAsserted(() -> assertThat(processes().map(ProcessHandle::info)).isEmpty());
    assertThat(ports().filter(Ports::isTaken)).isEmpty();
  }

  private Stream<Integer> ports() {
    return PORTS.stream().map(port -> port + offset);
  }

  /** All whose command line or environment names the data folder. */
  private Stream<ProcessHandle> processes() {
    String home = checkout.home().toString();
    return ProcessHandle.allProcesses()
        .filter(it -> tells(it, "cmdline").contains(home) || tells(it, "environ").contains(home));
  }

  private static String tells(ProcessHandle process, String file) {
    try {
      return new String(
          Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), file)),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // it has ended
    }
  }
}
