package org.planningservices.local.event;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.planningservices.local.stack.Service;

/**
 * Reads the four topics without a consumer group: it leaves no trace at the broker. Not safe for
 * several threads.
 */
public final class EventStream implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final ObjectMapper json = new ObjectMapper();
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> ends;

  private EventStream(Map<String, Object> broker) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put("enable.auto.commit", "false");
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    partitions =
        Arrays.stream(Service.values())
            .flatMap(service -> consumer.partitionsFor(service.topic()).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    ends = consumer.endOffsets(partitions);
  }

  public static EventStream fromTheBeginning(Map<String, Object> broker) {
    EventStream stream = new EventStream(broker);
    stream.consumer.seekToBeginning(stream.partitions);
    return stream;
  }

  public static EventStream fromNow(Map<String, Object> broker) {
    EventStream stream = new EventStream(broker);
    stream.consumer.seekToEnd(stream.partitions);
    stream.partitions.forEach(stream.consumer::position); // seeking is lazy: now means now
    return stream;
  }

  /**
   * What came since the last call, in the order of its time; waits up to 200 ms for something to
   * come.
   */
  public List<SeenEvent> next() {
    List<SeenEvent> events = new ArrayList<>();
    consumer.poll(PATIENCE).forEach(record -> events.add(read(record)));
    events.sort(Comparator.comparing(SeenEvent::time));
    return events;
  }

  /** Whether all has been read that was there when the stream was opened. */
  public boolean isAtTheEnd() {
    return partitions.stream()
        .allMatch(partition -> consumer.position(partition) >= ends.get(partition));
  }

  @Override
  public void close() {
    consumer.close();
  }

  /** Whatever is on the topic: people who watch want to see the odd record, too. */
  private SeenEvent read(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      byte[] value = header.value() == null ? new byte[0] : header.value();
      headers.put(header.key(), new String(value, StandardCharsets.UTF_8));
    }
    return new SeenEvent(
        record.topic(),
        attribute(headers, "ce_id", UUID::fromString, new UUID(0, 0)),
        simpleType(headers.getOrDefault("ce_type", "unknown")),
        record.key(),
        attribute(headers, "ce_sequence", Long::parseLong, 0L),
        attribute(headers, "ce_time", Instant::parse, Instant.ofEpochMilli(record.timestamp())),
        headers,
        payload(record.value()));
  }

  private static <T> T attribute(
      Map<String, String> headers, String name, Function<String, T> reading, T otherwise) {
    try {
      return headers.containsKey(name) ? reading.apply(headers.get(name)) : otherwise;
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return otherwise;
    }
  }

  /** From {@code org.planningservices.VoucherRedeemed.v1} the word that people use. */
  private static String simpleType(String type) {
    return type.replaceFirst("^org\\.planningservices\\.", "").replaceFirst("\\.v1$", "");
  }

  private Map<String, Object> payload(byte[] value) {
    if (value == null) {
      return Map.of();
    }
    try {
      Map<String, Object> fields =
          json.readValue(value, new TypeReference<LinkedHashMap<String, Object>>() {});
      return fields == null ? Map.of() : fields;
    } catch (IOException e) {
      return Map.of("unreadable", value.length);
    }
  }
}
