package org.planningservices.foundation.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.foundation.inbox.RecordClassifier.Verdict.IGNORED;
import static org.planningservices.foundation.inbox.RecordClassifier.Verdict.UNKNOWN_TYPE;
import static org.planningservices.foundation.inbox.RecordClassifier.Verdict.UNKNOWN_VERSION;
import static org.planningservices.foundation.inbox.RecordClassifier.Verdict.WANTED;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.SampleDatabase;
import org.planningservices.foundation.SampleTest;
import org.planningservices.foundation.outbox.Outbox;
import org.planningservices.foundation.outbox.OutboxMessage;
import org.planningservices.foundation.outbox.OutboxSettings;
import org.planningservices.foundation.outbox.PublishedEvents;
import org.planningservices.foundation.outbox.SampleRelay;

/** A fact published in two versions, from the message of a use case to those who read it. */
@SampleTest
class TwoVersionsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject OutboxSettings settings;
  @Inject Outbox outbox;

  record Written(UUID noteId, int length) {}

  record WrittenInWords(UUID noteId, List<String> words) {}

  /** What a reader says of the topic; nothing is delivered to it here. */
  private record Reader(Set<String> types, Set<String> ignored) implements EventReaction {

    @Override
    public String topic() {
      return "sample-events";
    }

    @Override
    public String source() {
      return "/sample-service";
    }

    @Override
    public void on(ReceivedEvent event) {
      throw new IllegalStateException("nothing is delivered");
    }
  }

  @Test
  void eachReaderTakesTheVersionThatItKnowsAndTheOtherOneHoldsUpNothing() {
    UUID key = UUID.randomUUID();
    List<RawEvent> both = published(key);

    assertThat(verdicts(both, Set.of("NoteWritten.v1"), Set.of()))
        .as("before anybody knows of the second")
        .containsExactly(WANTED, UNKNOWN_VERSION);
    assertThat(verdicts(both, Set.of("NoteWritten.v1"), Set.of("NoteWritten.v2")))
        .as("a reader that stays with the first")
        .containsExactly(WANTED, IGNORED);
    assertThat(verdicts(both, Set.of("NoteWritten.v2"), Set.of("NoteWritten.v1")))
        .as("a reader that has moved on")
        .containsExactly(IGNORED, WANTED);
    assertThat(verdicts(both, Set.of("NoteBurnt.v1"), Set.of()))
        .as("a reader that has never heard of the type")
        .containsExactly(UNKNOWN_TYPE, UNKNOWN_TYPE);

    assertThat(both).extracting(event -> event.read().sequence()).containsExactly(7L, 7L);
    assertThat(both).extracting(RawEvent::id).doesNotHaveDuplicates();
    assertThat(both.getFirst().read().payload(Written.class)).isEqualTo(new Written(key, 5));
    assertThat(both.getLast().read().payload(WrittenInWords.class))
        .isEqualTo(new WrittenInWords(key, List.of("hello")));
  }

  private List<RawEvent> published(UUID key) {
    SampleDatabase.execute("delete from outbox");
    try (PublishedEvents published = new PublishedEvents();
        SampleRelay relay = SampleRelay.start(settings)) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                append(key, 1, Map.of("noteId", key, "length", 5));
                append(key, 2, Map.of("noteId", key, "words", List.of("hello")));
              });
      Awaitility.await().atMost(PATIENCE).until(() -> published.of(key.toString()).size() == 2);
      assertThat(relay.isLeading()).isTrue();
      return published.of(key.toString()).stream().map(TwoVersionsTest::raw).toList();
    }
  }

  private void append(UUID key, int version, Map<String, Object> payload) {
    outbox.append(new OutboxMessage("NoteWritten", version, key, 7, Map.of(), payload));
  }

  private static RawEvent raw(ConsumerRecord<String, String> event) {
    return new RawEvent(
        event.topic(),
        event.partition(),
        event.offset(),
        event.key().getBytes(StandardCharsets.UTF_8),
        event.headers(),
        event.value().getBytes(StandardCharsets.UTF_8));
  }

  private static List<RecordClassifier.Verdict> verdicts(
      List<RawEvent> events, Set<String> types, Set<String> ignored) {
    RecordClassifier expectation = new RecordClassifier(new Reader(types, ignored));
    return events.stream().map(expectation::of).toList();
  }
}
