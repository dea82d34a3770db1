package org.planningservices.foundation.outbox;

import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * An event that the client took, with what names it in the log should the broker refuse it.
 *
 * @param acknowledgement of the broker
 */
record SentEvent(String eventId, String type, Future<RecordMetadata> acknowledgement) {

  static KafkaException refused(String eventId, String type, String topic, Throwable cause) {
    return new KafkaException(
        "event " + eventId + " (" + type + ") not published to " + topic + ": " + cause, cause);
  }
}
