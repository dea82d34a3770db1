package org.planningservices.foundation.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes outbox rows to Kafka as CloudEvents 1.0 in binary mode. */
final class EventPublisher implements AutoCloseable {

  private static final String TYPE_PREFIX = "org.planningservices.";
  private static final String VERSION = ".v1";

  private final String topic;
  private final byte[] source;
  private final KafkaProducer<byte[], byte[]> producer;

  EventPublisher(Map<String, Object> kafka, OutboxSettings settings) {
    topic = settings.topic();
    source = utf8(settings.source());
    producer =
        new KafkaProducer<>(
            configuration(kafka), new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * A batch never expires while the process lives: giving one up and going on with the next would
   * break the order of a key. One request is under way at a time: on a partition that is new or
   * moves, a broker may take the second of two requests and refuse the first, which then never
   * fits.
   */
  private static Map<String, Object> configuration(Map<String, Object> kafka) {
    Map<String, Object> configuration = new HashMap<>(kafka);
    configuration.put(ProducerConfig.ACKS_CONFIG, "all");
    configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    configuration.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    configuration.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    configuration.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    configuration.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    return configuration;
  }

  /** Sends without waiting; the future ends with the acknowledgement of the broker. */
  Future<RecordMetadata> send(OutboxRow row) {
    ProducerRecord<byte[], byte[]> event =
        new ProducerRecord<>(topic, null, utf8(row.key()), row.payload());
    Headers headers = event.headers();
    headers.add("ce_specversion", utf8("1.0"));
    headers.add("ce_id", utf8(row.eventId()));
    headers.add("ce_source", source);
    headers.add("ce_type", utf8(TYPE_PREFIX + row.type() + VERSION));
    headers.add("ce_subject", utf8(row.key()));
    headers.add("ce_time", utf8(row.at().toString()));
    headers.add("ce_dataschema", utf8("urn:planningservices:event:" + row.type() + VERSION));
    headers.add("ce_sequence", utf8(Long.toString(row.sequence())));
    headers.add("content-type", utf8("application/json"));
    addExtensions(headers, row);
    return producer.send(event);
  }

  private static void addExtensions(Headers headers, OutboxRow row) {
    if (row.traceparent() != null) {
      headers.add("traceparent", utf8(row.traceparent()));
    }
    if (row.requestId() != null) {
      headers.add("ce_requestid", utf8(row.requestId()));
    }
    if (!row.extensions().isEmpty()) {
      for (String extension : row.extensions().split(",")) {
        int equals = extension.indexOf('=');
        headers.add("ce_" + extension.substring(0, equals), utf8(extension.substring(equals + 1)));
      }
    }
  }

  /** Without waiting: what is not acknowledged stays in the outbox. */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
