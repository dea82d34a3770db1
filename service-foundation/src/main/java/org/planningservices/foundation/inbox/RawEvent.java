package org.planningservices.foundation.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A Kafka record as it came; it can be parked whether or not it can be understood. */
record RawEvent(
    String topic,
    int partition,
    long offset,
    String key,
    Map<String, String> headers,
    byte[] data) {

  private static final Pattern TYPE = Pattern.compile("org\\.planningservices\\.(\\w+)\\.v(\\d+)");
  private static final String PREFIX = "ce_";

  static RawEvent of(ConsumerRecord<byte[], byte[]> event) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : event.headers()) {
      headers.put(header.key(), header.value() == null ? "" : text(header.value()));
    }
    return new RawEvent(
        event.topic(),
        event.partition(),
        event.offset(),
        event.key() == null ? "" : text(event.key()),
        headers,
        event.value() == null ? new byte[0] : event.value());
  }

  /** The event's own id; where it has none, one that is the same at each delivery. */
  UUID id() {
    try {
      return UUID.fromString(headers.getOrDefault("ce_id", ""));
    } catch (IllegalArgumentException missing) {
      String place = topic + "/" + partition + "/" + offset;
      return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The simple type, or the empty string when there is none. */
  String type() {
    Matcher type = TYPE.matcher(headers.getOrDefault("ce_type", ""));
    return type.matches() ? type.group(1) : "";
  }

  /**
   * Whether to act on it: yes for the types wanted, and for what is no event at all, to park it.
   */
  boolean concerns(Set<String> types) {
    Matcher type = TYPE.matcher(headers.getOrDefault("ce_type", ""));
    return !type.matches() || type.group(2).equals("1") && types.contains(type.group(1));
  }

  /**
   * @throws UnreadableEvent when a required attribute is missing or wrong
   */
  ReceivedEvent read() {
    try {
      Matcher type = TYPE.matcher(headers.get("ce_type"));
      if (!type.matches()) {
        throw new IllegalArgumentException("unknown form of ce_type");
      }
      return new ReceivedEvent(
          UUID.fromString(headers.get("ce_id")),
          type.group(1),
          Integer.parseInt(type.group(2)),
          headers.get("ce_source"),
          key,
          Long.parseLong(headers.get("ce_sequence")),
          Instant.parse(headers.get("ce_time")),
          headers.get("traceparent"),
          extensions(),
          data);
    } catch (RuntimeException missing) {
      throw new UnreadableEvent("an attribute of the event is missing or wrong", missing);
    }
  }

  private Map<String, String> extensions() {
    Map<String, String> extensions = new HashMap<>();
    headers.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            extensions.put(name.substring(PREFIX.length()), value);
          }
        });
    return extensions;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
