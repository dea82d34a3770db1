package org.planningservices.foundation.broker;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How long a topic may keep its events: so long that no consumer misses one, and not so long that
 * an event comes again whose id is forgotten.
 *
 * @param remembered how long ids of events are remembered
 */
record TopicRetention(Duration shortest, Duration remembered) {

  /** What an operator has to change; empty when all is well. */
  Optional<String> fault(String topic, Config config) {
    if (Arrays.asList(value(config, TopicConfig.CLEANUP_POLICY_CONFIG).split(","))
        .contains(TopicConfig.CLEANUP_POLICY_COMPACT)) {
      return Optional.of(
          "topic %s is compacted and loses events that are followed by others with the same key: set its cleanup.policy to delete"
              .formatted(topic));
    }
    if (number(config, TopicConfig.RETENTION_BYTES_CONFIG) >= 0) {
      return Optional.of(
          "topic %s loses events when it grows too large: unset its retention.bytes"
              .formatted(topic));
    }
    long retention = number(config, TopicConfig.RETENTION_MS_CONFIG);
    if (retention >= 0 && retention < shortest.toMillis()) {
      return Optional.of(
          "topic %s keeps events for %s, less than %s (planning.topics.shortest-retention): raise its retention.ms"
              .formatted(topic, words(Duration.ofMillis(retention)), words(shortest)));
    }
    if (retention < 0 || retention > remembered.toMillis()) {
      return Optional.of(
          "topic %s keeps events %s, longer than their ids are remembered, %s (planning.consumer.remember): lower its retention.ms, or remember longer"
              .formatted(
                  topic,
                  retention < 0 ? "for ever" : "for " + words(Duration.ofMillis(retention)),
                  words(remembered)));
    }
    return Optional.empty();
  }

  private static String value(Config config, String name) {
    ConfigEntry entry = config.get(name);
    return entry == null || entry.value() == null ? "" : entry.value();
  }

  private static long number(Config config, String name) {
    String value = value(config, name);
    return value.isEmpty() ? -1 : Long.parseLong(value);
  }

  private static String words(Duration time) {
    return time.toDays() > 0 ? time.toDays() + " d" : time.toMinutes() + " min";
  }
}
