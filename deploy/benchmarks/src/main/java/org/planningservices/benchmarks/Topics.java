package org.planningservices.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The broker of a stack, as a measurement sees it. */
final class Topics implements AutoCloseable {
  private final String address;
  private final KafkaConsumer<byte[], byte[]> consumer;

  Topics(String address) {
    this.address = address;
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", address, "enable.auto.commit", false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  void create(String topic, int partitions) throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    }
  }

  /** How many records were ever written to a topic. */
  long written(String topic) {
    return consumer.endOffsets(partitions(topic)).values().stream().mapToLong(it -> it).sum();
  }

  /** Mean bytes of key, value and headers of the newest records of a topic. */
  int recordBytes(String topic) {
    List<TopicPartition> partitions = partitions(topic);
    consumer.assign(partitions);
    consumer.endOffsets(partitions).forEach((at, end) -> consumer.seek(at, Math.max(0, end - 50)));
    return (int)
        StreamSupport.stream(consumer.poll(Duration.ofSeconds(10)).spliterator(), false)
            .mapToInt(Topics::bytes)
            .average()
            .orElseThrow();
  }

  /** Writes events of voucher-service into one partition and waits until all are there. */
  void redeemed(Dataset dataset, List<UUID> vouchers, int partition) {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", address);
    properties.put("acks", "all");
    properties.put("batch.size", Integer.toString(128 * 1024));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (UUID voucher : vouchers) {
        producer.send(redeemed(dataset, voucher, partition));
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
  }

  private static ProducerRecord<byte[], byte[]> redeemed(
      Dataset dataset, UUID voucher, int partition) {
    ProducerRecord<byte[], byte[]> event =
        new ProducerRecord<>(
            "voucher-events", partition, utf8(voucher.toString()), utf8(dataset.redeemed(voucher)));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", TimeOrderedId.next().toString(),
            "ce_source", "/voucher-service",
            "ce_type", "org.planningservices.VoucherRedeemed.v1",
            "ce_subject", voucher.toString(),
            "ce_time", Instant.now().toString(),
            "ce_sequence", "0000000000000000004",
            "ce_partnerid", dataset.partner().toString(),
            "content-type", "application/json",
            "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
        .forEach((name, value) -> event.headers().add(name, utf8(value)));
    return event;
  }

  private List<TopicPartition> partitions(String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(it -> new TopicPartition(topic, it.partition()))
        .collect(Collectors.toList());
  }

  private static int bytes(ConsumerRecord<byte[], byte[]> event) {
    int bytes = Math.max(0, event.serializedKeySize()) + event.serializedValueSize();
    for (Header header : event.headers()) {
      bytes += header.key().length() + header.value().length;
    }
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
