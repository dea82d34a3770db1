package org.planningservices.foundation.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A fact told by another service.
 *
 * @param type without prefix and version, such as {@code OrderPlaced}
 * @param key id of the aggregate it tells of
 * @param sequence the aggregate's version after the move
 * @param extensions CloudEvents extension attributes without {@code ce_}
 * @param data JSON
 */
public record ReceivedEvent(
    UUID id,
    String type,
    int version,
    String source,
    String key,
    long sequence,
    Instant time,
    String traceparent,
    Map<String, String> extensions,
    byte[] data) {

  /** Tolerant: a producer may add fields within a version. */
  private static final JsonMapper READER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final Map<Class<?>, ObjectReader> READERS =
      new java.util.concurrent.ConcurrentHashMap<>();

  /** Reads the fields that a consumer needs and ignores the rest. */
  public <T> T payload(Class<T> recordType) {
    try {
      return READERS.computeIfAbsent(recordType, READER::readerFor).readValue(data);
    } catch (IOException unreadable) {
      throw new UnreadableEvent(
          type + " cannot be read as " + recordType.getSimpleName(), unreadable);
    }
  }
}
