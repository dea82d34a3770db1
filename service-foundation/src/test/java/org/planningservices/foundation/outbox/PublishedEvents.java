package org.planningservices.foundation.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.planningservices.servers.RealServers;

/** Listens to the sample topic from before a test's first event. */
public final class PublishedEvents implements AutoCloseable {

  private final List<ConsumerRecord<String, String>> records = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean running = true;

  public PublishedEvents() {
    thread = Thread.ofPlatform().daemon().start(this::listen);
  }

  private void listen() {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                RealServers.kafka().bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                "test-" + UUID.randomUUID(),
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                "1000",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(List.of("sample-events"));
      while (running) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
  }

  public List<ConsumerRecord<String, String>> of(String keyPrefix) {
    return records.stream().filter(event -> event.key().startsWith(keyPrefix)).toList();
  }

  /** The sequences of each key in order of their first arrival. */
  Map<String, List<Long>> sequences(String keyPrefix) {
    Map<String, List<Long>> sequences = new LinkedHashMap<>();
    for (ConsumerRecord<String, String> event : of(keyPrefix)) {
      List<Long> seen = sequences.computeIfAbsent(event.key(), key -> new ArrayList<>());
      long sequence = Long.parseLong(header(event, "ce_sequence"));
      if (!seen.contains(sequence)) {
        seen.add(sequence);
      }
    }
    return sequences;
  }

  public static String header(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    running = false;
  }
}
