package org.planningservices.foundation.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.SampleTest;
import org.planningservices.servers.RealServers;

@SampleTest
class EventPublisherTest {

  @Inject OutboxSettings settings;

  @Test
  void takesNothingAfterARowThatTheClientDidNotTake() throws Exception {
    RealServers.kafka().stop();
    String broker = RealServers.kafka().bootstrapServers();
    try (EventPublisher publisher =
        new EventPublisher(Map.of("bootstrap.servers", broker, "max.block.ms", "100"), settings)) {
      Throwable first;
      try {
        first = refusal(publisher, 1);
      } finally {
        RealServers.kafka().start();
      }
      assertThat(first).isInstanceOf(TimeoutException.class);
      assertThat(refusal(publisher, 2)).isSameAs(first);
    }
  }

  private static Throwable refusal(EventPublisher publisher, long position) {
    return catchThrowable(() -> publisher.send(List.of(row(position))).get()).getCause().getCause();
  }

  private static OutboxRow row(long position) {
    return new OutboxRow(
        position,
        UUID.randomUUID().toString(),
        "key",
        "NoteWritten",
        position,
        "",
        Instant.now(),
        null,
        null,
        "{}".getBytes(StandardCharsets.UTF_8));
  }
}
