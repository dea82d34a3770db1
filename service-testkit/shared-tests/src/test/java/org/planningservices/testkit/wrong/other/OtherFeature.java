package org.planningservices.testkit.wrong.other;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;

/** A feature that others lean on, knows Kafka and asks the system for the time. */
public final class OtherFeature {

  private OtherFeature() {}

  public static JsonNode json() {
    return TextNode.valueOf(Instant.now() + " " + new TopicPartition("topic", 0));
  }
}
