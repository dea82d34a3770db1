package org.planningservices.proofs;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.planningservices.local.stack.Service;

/** How far each service has read the topics of the others. */
final class ConsumerOffsets implements AutoCloseable {
  private static final long PATIENCE = 60_000_000_000L;

  private final Admin admin;

  ConsumerOffsets(String bootstrapServers) {
    admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }

  /** Records that some group has yet to read. */
  long lag() throws InterruptedException, ExecutionException {
    long lag = 0;
    for (Service service : Service.values()) {
      Map<TopicPartition, OffsetAndMetadata> read = read(service);
      Map<TopicPartition, OffsetSpec> latest =
          read.keySet().stream().collect(Collectors.toMap(it -> it, it -> OffsetSpec.latest()));
      for (var end : admin.listOffsets(latest).all().get().entrySet()) {
        lag += Math.max(0, end.getValue().offset() - read.get(end.getKey()).offset());
      }
    }
    return lag;
  }

  /**
   * Lets every service read again what came since then, as {@code kafka-consumer-groups.sh
   * --reset-offsets --to-datetime} does; waits until the broker has noticed that nobody reads.
   */
  void rewind(Instant since) throws InterruptedException, ExecutionException {
    for (Service service : Service.values()) {
      Map<TopicPartition, OffsetAndMetadata> read = read(service);
      if (!read.isEmpty()) {
        rewind(service, offsetsAt(List.copyOf(read.keySet()), since));
      }
    }
  }

  private void rewind(Service service, Map<TopicPartition, OffsetAndMetadata> offsets)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + PATIENCE;
    while (true) {
      try {
        admin.alterConsumerGroupOffsets(service.title(), offsets).all().get();
        return;
      } catch (ExecutionException failed) {
        boolean stillThere =
            failed.getCause() instanceof UnknownMemberIdException
                || failed.getCause() instanceof GroupNotEmptyException;
        if (!stillThere || System.nanoTime() > end) {
          throw failed;
        }
        LockSupport.parkNanos(500_000_000);
      }
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> offsetsAt(
      List<TopicPartition> partitions, Instant since)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> at = new HashMap<>();
    partitions.forEach(it -> at.put(it, OffsetSpec.forTimestamp(since.toEpochMilli())));
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    partitions.forEach(it -> latest.put(it, OffsetSpec.latest()));
    var found = admin.listOffsets(at).all().get();
    var ends = admin.listOffsets(latest).all().get();
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (TopicPartition partition : partitions) {
      long offset = found.get(partition).offset(); // none: nothing came since
      offsets.put(
          partition, new OffsetAndMetadata(offset < 0 ? ends.get(partition).offset() : offset));
    }
    return offsets;
  }

  private Map<TopicPartition, OffsetAndMetadata> read(Service service)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> read =
        new HashMap<>(
            admin.listConsumerGroupOffsets(service.title()).partitionsToOffsetAndMetadata().get());
    read.values().removeIf(offset -> offset == null);
    read.keySet()
        .removeIf(
            it -> Arrays.stream(Service.values()).noneMatch(of -> of.topic().equals(it.topic())));
    return read;
  }

  @Override
  public void close() {
    admin.close();
  }
}
