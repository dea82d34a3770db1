package org.planningservices.foundation.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.planningservices.servers.RealServers;

/** Another service that tells what happened there. */
final class SampleProducer implements AutoCloseable {

  private final KafkaProducer<String, String> producer =
      new KafkaProducer<>(
          Map.of(
              ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
              RealServers.kafka().bootstrapServers(),
              ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
              Integer.MAX_VALUE,
              ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
              500),
          new StringSerializer(),
          new StringSerializer());

  UUID tell(String key, long sequence) {
    UUID id = UUID.randomUUID();
    tell(id, key, sequence, "SomethingHappened", "{\"number\":1,\"unknown\":true}");
    return id;
  }

  void tell(UUID id, String key, long sequence, String type, String payload) {
    tell("other-events", headers(id, sequence, type), key, payload);
  }

  /** The same as somebody else, who does not own the topic. */
  void forge(UUID id, String key, long sequence, String source) {
    Map<String, String> headers = headers(id, sequence, "SomethingHappened");
    if (source == null) {
      headers.remove("ce_source");
    } else {
      headers.put("ce_source", source);
    }
    tell("other-events", headers, key, "{\"number\":1}");
  }

  /** In a version of its own. */
  void tellVersion(UUID id, String key, long sequence, String versionedType) {
    Map<String, String> headers = headers(id, sequence, "SomethingHappened");
    headers.put("ce_type", "org.planningservices." + versionedType);
    tell("other-events", headers, key, "{\"number\":1}");
  }

  private void tell(String topic, Map<String, String> headers, String key, String payload) {
    ProducerRecord<String, String> event = new ProducerRecord<>(topic, key, payload);
    headers.forEach(
        (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    producer.send(event);
    producer.flush();
  }

  static Map<String, String> headers(UUID id, long sequence, String type) {
    return new HashMap<>(
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id.toString(),
            "ce_source",
            "/other-service",
            "ce_type",
            "org.planningservices." + type + ".v1",
            "ce_time",
            Instant.now().toString(),
            "ce_sequence",
            "%019d".formatted(sequence)));
  }

  void tellRubbish(String key) {
    producer.send(new ProducerRecord<>("other-events", key, "\u0000rubbish"));
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }
}
