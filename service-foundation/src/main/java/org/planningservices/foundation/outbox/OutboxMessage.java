package org.planningservices.foundation.outbox;

import java.util.Map;
import java.util.UUID;

/**
 * A fact to be told to other services.
 *
 * @param type a fact in the past tense; version 1 of {@code org.planningservices.<type>}
 * @param aggregateId key of the Kafka record and subject of the event
 * @param sequence the aggregate's version after the move, from 1
 * @param extensions ids for CloudEvents extension attributes, by lower-case name
 * @param payload what Jackson writes and the schema of the type accepts; no personal data
 */
public record OutboxMessage(
    String type, UUID aggregateId, long sequence, Map<String, UUID> extensions, Object payload) {

  public OutboxMessage {
    extensions = Map.copyOf(extensions);
  }
}
