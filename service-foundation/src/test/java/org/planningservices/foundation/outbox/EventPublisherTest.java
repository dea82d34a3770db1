package org.planningservices.foundation.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
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

  /** The relay logs what is thrown here. */
  @Test
  void namesTheEventAndTheCauseWhenKafkaRefusesIt() throws Exception {
    narrowTheTopic("100");
    OutboxRow row = row(1);
    try (EventPublisher publisher = new EventPublisher(kafka(), settings)) {
      RelayBatch batch = RelayBatch.send(List.of(row), publisher);
      assertThatThrownBy(() -> batch.awaitAcknowledgements(Duration.ofSeconds(30)))
          .isInstanceOf(KafkaException.class)
          .hasMessageStartingWith(
              "event " + row.eventId() + " (NoteWritten) not published to sample-events: ")
          .hasMessageContaining("RecordTooLargeException")
          .hasMessageContaining("larger than the max message size");
    } finally {
      narrowTheTopic("1048588");
    }
  }

  private static void narrowTheTopic(String maxMessageBytes) throws Exception {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "sample-events");
    AlterConfigOp narrow =
        new AlterConfigOp(
            new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, maxMessageBytes),
            AlterConfigOp.OpType.SET);
    try (Admin admin = Admin.create(kafka())) {
      admin.incrementalAlterConfigs(Map.of(topic, List.of(narrow))).all().get();
    }
  }

  private static Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", RealServers.kafka().bootstrapServers());
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
        1,
        position,
        "",
        Instant.now(),
        null,
        null,
        "{}".getBytes(StandardCharsets.UTF_8));
  }
}
