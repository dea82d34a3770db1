package org.planningservices.local.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.awaitility.Awaitility;

/** The offsets that a service has committed. */
record ConsumerGroup(String bootstrapServers, String name) {

  /** As if none had been committed; waits until the broker has noticed that nobody is there. */
  void forget() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollDelay(Duration.ZERO)
        .until(this::isForgotten);
  }

  private boolean isForgotten() throws InterruptedException, ExecutionException {
    try (Admin admin = admin()) {
      admin.deleteConsumerGroups(List.of(name)).all().get();
      return true;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof GroupNotEmptyException) {
        return false;
      }
      throw failed;
    }
  }

  /** Whether it has come to the end of each partition that has records. */
  boolean hasReadEverything() throws InterruptedException, ExecutionException {
    try (Admin admin = admin()) {
      Map<TopicPartition, OffsetAndMetadata> read =
          admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata().get();
      Map<TopicPartition, OffsetSpec> latest =
          read.keySet().stream().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest()));
      return !read.isEmpty()
          && admin.listOffsets(latest).all().get().entrySet().stream()
              .allMatch(end -> read.get(end.getKey()).offset() >= end.getValue().offset());
    }
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }
}
