package org.planningservices.foundation.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.foundation.SampleDatabase;
import org.planningservices.foundation.SampleTest;
import org.planningservices.foundation.sample.OtherEventsConsumer;
import org.planningservices.servers.RealServers;

/**
 * Nothing that a producer can write stops a topic. Records are drawn by jqwik's generators with a
 * seed that a failure tells: once a fixed one, once a fresh one.
 */
@SampleTest
class AnyRecordTest {

  private static final int BATCHES = 5;
  private static final int RECORDS_A_BATCH = 25;

  @Inject EventBatch batch;
  @Inject ParkedEvents parked;
  @Inject OtherEventsConsumer reaction;

  /** The generators want one; the tests run on the platform that the real servers are on. */
  @BeforeEach
  void begin() {
    JqwikSession.start();
  }

  @AfterEach
  void end() {
    JqwikSession.finish();
  }

  @ParameterizedTest
  @ValueSource(longs = {20_261_128, 0})
  void everyBatchIsDoneWithWhateverItHolds(long fixed) {
    long seed = fixed == 0 ? ThreadLocalRandom.current().nextLong() : fixed;
    Records records = new Records(seed);
    for (int number = 0; number < BATCHES; number++) {
      String key = UUID.randomUUID().toString();
      List<RawEvent> events = new ArrayList<>(records.next(RECORDS_A_BATCH));
      events.add(RawEvent.of(good(key, 1)));
      events.addAll(records.next(RECORDS_A_BATCH));
      events.add(RawEvent.of(good(key, 2)));

      batch.process(reaction, events);
      batch.process(reaction, events); // delivered again, as after a crash

      assertThat(OnOtherEvents.heard(key)).as("seed %d", seed).containsExactly(1L, 2L);
      assertThat(events).allSatisfy(event -> assertKeptAsItCame(event, seed));
    }
  }

  /** What is parked within the bounds is there byte for byte; beyond them, it is said so. */
  private void assertKeptAsItCame(RawEvent event, long seed) {
    List<UUID> rows =
        SampleDatabase.uuids(
            "select parked_id from parked_event where topic_partition = 0 and topic_offset = "
                + event.offset());
    for (UUID row : rows) {
      ParkedEvents.Parked kept = parked.find(row).orElseThrow();
      if (kept.keptWhole()) {
        assertThat(kept.event().key()).as("seed %d", seed).isEqualTo(event.key());
        assertThat(kept.event().data()).as("seed %d", seed).isEqualTo(event.data());
        assertThat(kept.event().headers()).as("seed %d", seed).isEqualTo(event.headers());
      } else {
        assertThat(bytes(event)).as("seed %d", seed).isGreaterThan(KeptRecord.LONGEST_KEY);
      }
      assertThat(kept.keyHash()).isEqualTo(event.keyHash().array());
    }
  }

  private static long bytes(RawEvent event) {
    long bytes = event.key() == null ? 0 : event.key().length;
    bytes += event.data() == null ? 0 : event.data().length;
    for (Header header : event.headers()) {
      bytes += header.key().length() + 8 + (header.value() == null ? 0 : header.value().length);
    }
    return bytes;
  }

  /** Written by any client, which may compress as it likes. */
  @ParameterizedTest
  @ValueSource(strings = {"none", "gzip", "snappy", "lz4", "zstd"})
  void theTopicGoesOnBehindWhateverIsWrittenToTheBroker(String compression) {
    long seed = ThreadLocalRandom.current().nextLong();
    String key = UUID.randomUUID().toString();
    try (KafkaProducer<byte[], byte[]> producer = producer(compression)) {
      RandomGenerator<AnyRecord> records = AnyRecord.any().generator(1_000, true);
      Random random = new Random(seed);
      for (int number = 0; number < 100; number++) {
        AnyRecord any = records.next(random).value();
        byte[] value = any.value() == null || any.value().length < 900_000 ? any.value() : null;
        producer.send(
            new ProducerRecord<>(
                "other-events", number % 6, any.key(), value, List.copyOf(any.headers())));
      }
      for (int partition = 0; partition < 6; partition++) {
        ConsumerRecord<byte[], byte[]> good = good(key, partition);
        producer.send(
            new ProducerRecord<>(
                good.topic(), partition, good.key(), good.value(), good.headers()));
      }
      producer.flush();
    }
    Awaitility.await("seed " + seed)
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(OnOtherEvents.heard(key))
                    .containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L));
  }

  private static KafkaProducer<byte[], byte[]> producer(String compression) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            RealServers.kafka().bootstrapServers(),
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            compression),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private static ConsumerRecord<byte[], byte[]> good(String key, long sequence) {
    ConsumerRecord<byte[], byte[]> record =
        AnyRecord.at(
            Records.nextOffset(),
            new AnyRecord(
                key.getBytes(StandardCharsets.UTF_8),
                List.of(),
                "{\"number\":1}".getBytes(StandardCharsets.UTF_8)));
    SampleProducer.headers(UUID.randomUUID(), sequence, "SomethingHappened")
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  /** Records of places that no other test has. */
  private static final class Records {

    private static long offset = 1_000_000_000_000L + System.nanoTime() % 1_000_000_000_000L;

    private final RandomGenerator<AnyRecord> generator = AnyRecord.any().generator(1_000, true);
    private final Random random;

    Records(long seed) {
      random = new Random(seed);
    }

    static long nextOffset() {
      return offset++;
    }

    List<RawEvent> next(int number) {
      RawEvent[] events = new RawEvent[number];
      Arrays.setAll(
          events, index -> RawEvent.of(AnyRecord.at(nextOffset(), generator.next(random).value())));
      return List.of(events);
    }
  }
}
