package org.planningservices.local.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event as it was read from a topic; the payload's fields in their order, nested ones as maps
 * and lists.
 */
public record SeenEvent(
    String topic,
    UUID id,
    String type,
    String key,
    long sequence,
    Instant time,
    Map<String, String> extensions,
    Map<String, Object> payload) {

  /** The payload's field as text, or an empty text. */
  public String field(String name) {
    return String.valueOf(payload.getOrDefault(name, ""));
  }
}
