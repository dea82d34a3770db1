package org.planningservices.local.journey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The sequences of each key as they lie on a topic, each by its first delivery. */
final class SequencesOnTopic {
  private final Map<String, Set<Long>> byKey = new HashMap<>();

  private SequencesOnTopic() {}

  static SequencesOnTopic read(String bootstrapServers, String topic) {
    SequencesOnTopic sequences = new SequencesOnTopic();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                event ->
                    sequences
                        .byKey
                        .computeIfAbsent(event.key(), key -> new LinkedHashSet<>())
                        .add(sequence(event.headers().lastHeader("ce_sequence").value())));
      }
    }
    return sequences;
  }

  List<Long> of(String key) {
    return List.copyOf(byKey.getOrDefault(key, Set.of()));
  }

  private static long sequence(byte[] header) {
    return Long.parseLong(new String(header, StandardCharsets.UTF_8));
  }
}
