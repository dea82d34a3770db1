package org.planningservices.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTimeoutTest {

  @TempDir private Path folder;

  @Test
  void isFiveMinutesUnlessTheEnvironmentSaysMore() {
    assertThat(StartTimeout.of(Map.of()).most()).isEqualTo(Duration.ofMinutes(5));
    assertThat(StartTimeout.of(Map.of(StartTimeout.SETTING, "")).most())
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(StartTimeout.of(Map.of(StartTimeout.SETTING, "900")).most())
        .isEqualTo(Duration.ofMinutes(15));
    assertThatThrownBy(() -> StartTimeout.of(Map.of(StartTimeout.SETTING, "long")))
        .hasMessageContaining("PLANNING_SERVICES_PATIENCE has to be a number of seconds");
  }

  @Test
  void endsAfterItsTime() {
    StartTimeout patience = StartTimeout.of(Map.of(StartTimeout.SETTING, "1"));
    long now = System.nanoTime();
    assertThat(patience.isOver(now)).isFalse();
    assertThat(patience.isOver(now - Duration.ofSeconds(2).toNanos())).isTrue();
  }

  @Test
  void saysHowToWaitLongerAndWhatWasWarnedOfLast() throws Exception {
    Path log = folder.resolve("slow.log");
    String script =
        "echo 'an earlier WARN'; echo '12:00 WARN [a] the database is slow';"
            + " echo '    at some.Class.method(Class.java:1)'; echo done; sleep 600";
    try (ChildProcess slow =
        ChildProcess.start(ChildProcess.Launch.of("slow", List.of("bash", "-c", script), log))) {
      await().until(() -> Files.exists(log) && Files.readString(log).contains("done"));
      assertThat(StartTimeout.of(Map.of(StartTimeout.SETTING, "7")).failure("Kafka", slow))
          .hasMessage(
              "Kafka is still starting after 7 seconds; the machine may be busy: wait longer with"
                  + " PLANNING_SERVICES_PATIENCE. Its last warning was: 12:00 WARN [a] the database"
                  + " is slow Its log: "
                  + log);
    }
  }
}
