package org.planningservices.foundation.outbox;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A fact to be published to other services.
 *
 * @param type a fact in the past tense; published as {@code org.planningservices.<type>.v<version>}
 * @param version from 1; a new one is published beside the previous one, while anybody reads that
 * @param aggregateId key of the Kafka record and subject of the event
 * @param sequence the aggregate's version after the move, from 1
 * @param extensions ids for CloudEvents extension attributes; a name has 1 to 20 lower-case letters
 *     and digits, since readers elsewhere take no others
 * @param payload what Jackson writes and the schema of the type accepts; no personal data
 */
public record OutboxMessage(
    String type,
    int version,
    UUID aggregateId,
    long sequence,
    Map<String, UUID> extensions,
    Object payload) {

  private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,20}");

  public OutboxMessage {
    extensions = Map.copyOf(extensions);
    for (String name : extensions.keySet()) {
      if (!EXTENSION.matcher(name).matches()) {
        throw new IllegalArgumentException(name + " is not a name of a CloudEvents extension");
      }
    }
  }

  /** Version 1. */
  public OutboxMessage(
      String type, UUID aggregateId, long sequence, Map<String, UUID> extensions, Object payload) {
    this(type, 1, aggregateId, sequence, extensions, payload);
  }
}
