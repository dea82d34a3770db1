package org.planningservices.foundation.outbox;

import io.opentelemetry.api.trace.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.planningservices.foundation.tracing.EventSpans;

/**
 * Writes outbox rows to Kafka as CloudEvents 1.0 in binary mode, on a thread of its own: meanwhile
 * the next rows are read.
 */
final class EventPublisher implements AutoCloseable {

  private static final String TYPE_PREFIX = "org.planningservices.";

  /** As many digits as the largest number has: a sequence sorts as text as it does as a number. */
  private static final String ZEROS = "0".repeat(19);

  private static final byte[] SPEC_VERSION = utf8("1.0");
  private static final byte[] CONTENT_TYPE = utf8("application/json");

  private final String topic;
  private final String source;
  private final KafkaProducer<byte[], byte[]> producer;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("outbox-publisher").daemon().factory());

  /** About the first row that the client did not take; of this thread alone. */
  private KafkaException notTaken;

  EventPublisher(Map<String, Object> kafka, OutboxSettings settings) {
    topic = settings.topic();
    source = settings.source();
    producer =
        new KafkaProducer<>(
            configuration(kafka), new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * A batch never expires while the process lives: giving one up and going on with the next would
   * break the order of a key. One request is under way at a time: on a partition that is new or
   * moves, a broker may take the second of two requests and refuse the first, which then never
   * fits. Nothing is compressed unless the environment asks for it by {@code
   * kafka.compression.type}: every client can read it, and gzip halves what a relay can do.
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
    configuration.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
    configuration.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    return configuration;
  }

  String topic() {
    return topic;
  }

  /**
   * Sends all rows in order.
   *
   * @return ends when the client has taken all of them; each with the acknowledgement of the broker
   *     to come. It fails when the client does not take a row, and with it all that is sent later,
   *     which would overtake that row
   */
  Future<List<SentEvent>> send(List<OutboxRow> rows) {
    return thread.submit(
        () -> {
          List<SentEvent> sent = new ArrayList<>(rows.size());
          for (OutboxRow row : rows) {
            sent.add(take(row));
          }
          return sent;
        });
  }

  /** The client says that it does not take a row by a future that has failed already. */
  private SentEvent take(OutboxRow row) {
    if (notTaken == null) {
      Future<RecordMetadata> acknowledgement = send(row);
      if (acknowledgement.state() != Future.State.FAILED) {
        return new SentEvent(row.eventId(), row.type(), acknowledgement);
      }
      notTaken =
          SentEvent.refused(row.eventId(), row.type(), topic, acknowledgement.exceptionNow());
    }
    throw notTaken;
  }

  private Future<RecordMetadata> send(OutboxRow row) {
    String type = row.type() + ".v" + row.version();
    Span span = EventSpans.publishing(topic, type, row.eventId(), row.traceparent());
    if (span == null) {
      return producer.send(event(row, type, row.traceparent()));
    }
    return producer.send(
        event(row, type, EventSpans.traceparent(span)), (acknowledged, failed) -> span.end());
  }

  private ProducerRecord<byte[], byte[]> event(OutboxRow row, String type, String traceparent) {
    byte[] key = utf8(row.key());
    ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(topic, null, key, row.payload());
    Headers headers = event.headers();
    headers.add("ce_specversion", SPEC_VERSION);
    headers.add("ce_id", utf8(row.eventId()));
    headers.add("ce_source", utf8(source));
    headers.add("ce_type", utf8(TYPE_PREFIX + type));
    headers.add("ce_subject", key);
    headers.add("ce_time", utf8(row.at().toString()));
    headers.add("ce_dataschema", utf8(SchemaId.of(source, type)));
    headers.add("ce_sequence", utf8(padded(row.sequence())));
    headers.add("content-type", CONTENT_TYPE);
    addExtensions(headers, row, traceparent);
    return event;
  }

  static String padded(long sequence) {
    String digits = Long.toString(sequence);
    return ZEROS.substring(digits.length()) + digits;
  }

  private static void addExtensions(Headers headers, OutboxRow row, String traceparent) {
    if (traceparent != null) {
      headers.add("traceparent", utf8(traceparent));
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
    thread.shutdownNow();
    producer.close(Duration.ZERO);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
