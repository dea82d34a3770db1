package org.planningservices.foundation.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.SampleDatabase;
import org.planningservices.foundation.SampleTest;

/** A second version of a type is told beside the first, and what readers rely on holds for both. */
@SampleTest
class VersionsBesideEachOtherTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject OutboxSettings settings;
  @Inject Outbox outbox;

  @Test
  void tellsTheSameFactInBothVersions() {
    UUID key = UUID.randomUUID();
    SampleDatabase.execute("delete from outbox");
    try (PublishedEvents published = new PublishedEvents();
        SampleRelay relay = SampleRelay.start(settings)) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                outbox.append(message(key, 1, 7, Map.of("noteId", key, "length", 5)));
                outbox.append(message(key, 2, 7, Map.of("noteId", key, "words", List.of("hello"))));
              });
      Awaitility.await().atMost(PATIENCE).until(() -> published.of(key.toString()).size() == 2);
      List<ConsumerRecord<String, String>> both = published.of(key.toString());
      assertThat(both)
          .extracting(event -> PublishedEvents.header(event, "ce_type"))
          .containsExactly(
              "org.planningservices.NoteWritten.v1", "org.planningservices.NoteWritten.v2");
      assertThat(both)
          .extracting(event -> PublishedEvents.header(event, "ce_dataschema"))
          .containsExactly(
              "urn:planningservices:sample-service:NoteWritten.v1",
              "urn:planningservices:sample-service:NoteWritten.v2");
      assertThat(relay.isLeading()).isTrue();
    }
  }

  @Test
  void eachVersionHasItsOwnSchema() {
    UUID key = UUID.randomUUID();
    assertRefused(message(key, 2, 1, Map.of("noteId", key, "length", 5)));
    assertRefused(message(key, 3, 1, Map.of("noteId", key, "length", 5)));
  }

  /** Readers accept more; what is told is what is described. */
  @Test
  void tellsNoFieldThatTheSchemaDoesNotDescribe() {
    UUID key = UUID.randomUUID();
    assertRefused(message(key, 1, 1, Map.of("noteId", key, "length", 5, "secret", "x")));
    assertRefused(message(key, 1, 1, null));
  }

  @Test
  void takesNoNameOfAnExtensionThatReadersElsewhereRefuse() {
    UUID key = UUID.randomUUID();
    for (String name : List.of("", "customer_id", "customerId", "a".repeat(21))) {
      assertThatThrownBy(
              () -> new OutboxMessage("NoteWritten", key, 1, Map.of(name, key), Map.of()))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theSequenceSortsAsTextAsItDoesAsANumber() {
    assertThat(LongStream.of(0, 1, 9, 10, 99, 100, 12_345_678_901L, Long.MAX_VALUE))
        .extracting(EventPublisher::padded)
        .allMatch(text -> text.length() == 19)
        .isSorted();
  }

  private static OutboxMessage message(UUID key, int version, long sequence, Object payload) {
    return new OutboxMessage("NoteWritten", version, key, sequence, Map.of(), payload);
  }

  private void assertRefused(OutboxMessage message) {
    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(message)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
