package org.planningservices.foundation.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * A Kafka record as it came: any bytes. It can be judged and parked whether or not it can be
 * understood.
 */
final class RawEvent {

  private static final String TYPE_PREFIX = "org.planningservices.";
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern SPEC_VERSION = Pattern.compile("1\\.[0-9]{1,9}");
  private static final Pattern ANYTHING = Pattern.compile(".*", Pattern.DOTALL);
  private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,19}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
  private static final Pattern JSON =
      Pattern.compile("application/json(\\s*;.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What a decoder puts in place of bytes that are not text. */
  private static final char REPLACEMENT = '\uFFFD';

  private final String topic;
  private final int partition;
  private final long offset;
  private final byte[] key;
  private final Headers headers;
  private final byte[] data;
  private final EventAttributes attributes;

  /**
   * @param key null when the record has none
   * @param data null when the record is a tombstone
   */
  RawEvent(String topic, int partition, long offset, byte[] key, Headers headers, byte[] data) {
    this.topic = topic;
    this.partition = partition;
    this.offset = offset;
    this.key = key;
    this.headers = headers;
    this.data = data;
    this.attributes = new EventAttributes(headers);
  }

  static RawEvent of(ConsumerRecord<byte[], byte[]> event) {
    return new RawEvent(
        event.topic(),
        event.partition(),
        event.offset(),
        event.key(),
        event.headers(),
        event.value());
  }

  String topic() {
    return topic;
  }

  int partition() {
    return partition;
  }

  long offset() {
    return offset;
  }

  byte[] key() {
    return key;
  }

  Headers headers() {
    return headers;
  }

  byte[] data() {
    return data;
  }

  /** As its sender says, or null when it does not say, or says several. */
  String source() {
    return attributes.get("ce_source");
  }

  /**
   * Name and version such as {@code OrderPlaced.v1}; any text when it is of no form that is used
   * here, and null when it is missing.
   */
  String type() {
    String type = attributes.get("ce_type");
    return type != null && type.startsWith(TYPE_PREFIX)
        ? type.substring(TYPE_PREFIX.length())
        : type;
  }

  /** The event's own id; where it has none, one that is the same at each delivery. */
  UUID id() {
    String id = attributes.get("ce_id");
    return id != null && ID.matcher(id).matches() ? UUID.fromString(id) : placeId();
  }

  /** An id that no sender can choose: the same at each delivery of this record, and of no other. */
  UUID placeId() {
    String place = topic + "/" + partition + "/" + offset;
    return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
  }

  /** What queues together: SHA-256 of the key; a record without key stands alone. */
  ByteBuffer keyHash() {
    return ByteBuffer.wrap(
        sha256(key == null ? placeId().toString().getBytes(StandardCharsets.UTF_8) : key));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @throws UnreadableEvent when an attribute is missing, there twice, or wrong
   */
  ReceivedEvent read() {
    if (!attributes.areClear()) {
      throw new UnreadableEvent("an attribute of the event appears twice");
    }
    required("ce_specversion", SPEC_VERSION);
    requireJson();
    return new ReceivedEvent(
        UUID.fromString(required("ce_id", ID)),
        type(),
        keyText(),
        number(required("ce_sequence", SEQUENCE)),
        time(required("ce_time", ANYTHING)),
        traceparent(),
        data);
  }

  private String required(String name, Pattern form) {
    String value = attributes.get(name);
    if (value == null || !form.matcher(value).matches()) {
      throw new UnreadableEvent(name + " is missing or wrong");
    }
    return value;
  }

  private void requireJson() {
    String contentType = attributes.get("content-type");
    if (data == null) {
      throw new UnreadableEvent("the record has no value, so it is not an event");
    }
    if (contentType != null && !JSON.matcher(contentType).matches()) {
      throw new UnreadableEvent("the content type is not application/json");
    }
  }

  private String keyText() {
    String text = key == null ? "" : new String(key, StandardCharsets.UTF_8);
    if (text.isEmpty() || text.indexOf(REPLACEMENT) >= 0) {
      throw new UnreadableEvent("the key is missing, or is not text");
    }
    return text;
  }

  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException tooLarge) {
      throw new UnreadableEvent("ce_sequence is too large", tooLarge);
    }
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException wrong) {
      throw new UnreadableEvent("ce_time is wrong", wrong);
    }
  }

  /** An aid for operators: an event does not fail for want of it. */
  private String traceparent() {
    String traceparent = attributes.get("traceparent");
    return traceparent != null && TRACEPARENT.matcher(traceparent).matches() ? traceparent : null;
  }
}
