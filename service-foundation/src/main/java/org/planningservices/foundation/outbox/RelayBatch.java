package org.planningservices.foundation.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;

/** Rows sent together and deleted together. */
final class RelayBatch {

  private final List<Long> positions;
  private final String topic;
  private final Future<List<SentEvent>> sent;

  private RelayBatch(List<Long> positions, String topic, Future<List<SentEvent>> sent) {
    this.positions = positions;
    this.topic = topic;
    this.sent = sent;
  }

  /** Sends all rows in order without waiting. */
  static RelayBatch send(List<OutboxRow> rows, EventPublisher publisher) {
    List<Long> positions = rows.stream().map(OutboxRow::position).toList();
    return new RelayBatch(positions, publisher.topic(), publisher.send(rows));
  }

  List<Long> positions() {
    return positions;
  }

  int size() {
    return positions.size();
  }

  /**
   * Waits for every acknowledgement.
   *
   * @throws KafkaException when the client or the broker refused one for good, or none came in
   *     time; it names the event and the cause. All rows are then sent again by a new producer
   */
  void awaitAcknowledgements(Duration patience) throws InterruptedException {
    try {
      for (SentEvent event : sent.get(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        awaitAcknowledgement(event, patience);
      }
    } catch (ExecutionException notTaken) {
      throw notTaken.getCause() instanceof KafkaException named
          ? named
          : new KafkaException("events not sent to " + topic, notTaken.getCause());
    } catch (TimeoutException late) {
      throw new KafkaException("not taken by the Kafka client within " + patience, late);
    }
  }

  private void awaitAcknowledgement(SentEvent event, Duration patience)
      throws InterruptedException {
    try {
      event.acknowledgement().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException refused) {
      throw SentEvent.refused(event.eventId(), event.type(), topic, refused.getCause());
    } catch (TimeoutException late) {
      throw new KafkaException(
          "no acknowledgement of event " + event.eventId() + " within " + patience, late);
    }
  }
}
