package org.planningservices.foundation.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A fact published by another service.
 *
 * @param type name and version, such as {@code OrderPlaced.v1}
 * @param key id of the aggregate it is about
 * @param sequence the aggregate's version after the move
 * @param data JSON
 */
public record ReceivedEvent(
    UUID id,
    String type,
    String key,
    long sequence,
    Instant time,
    String traceparent,
    byte[] data) {

  /**
   * Tolerant of what a producer may add within a version; not of a number that is none, or of one
   * that is missing: it would be read as 0.
   */
  private static final JsonMapper READER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

  /** Reads the fields that a consumer needs and ignores the rest. */
  public <T> T payload(Class<T> recordType) {
    try {
      T payload = READERS.computeIfAbsent(recordType, READER::readerFor).readValue(data);
      if (payload == null) {
        throw new UnreadableEvent(type + " carries no data");
      }
      return payload;
    } catch (IOException | StackOverflowError unreadable) {
      throw new UnreadableEvent(FailureText.unreadable(type, unreadable), unreadable);
    }
  }
}
