package org.planningservices.foundation.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Rows sent together and deleted together. */
final class RelayBatch {

  private final List<Long> positions;
  private final Future<List<Future<RecordMetadata>>> sent;

  private RelayBatch(List<Long> positions, Future<List<Future<RecordMetadata>>> sent) {
    this.positions = positions;
    this.sent = sent;
  }

  /** Sends all rows in order without waiting. */
  static RelayBatch send(List<OutboxRow> rows, EventPublisher publisher) {
    return new RelayBatch(rows.stream().map(OutboxRow::position).toList(), publisher.send(rows));
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
   *     time; all rows are then sent again by a new producer
   */
  void awaitAcknowledgements(Duration patience) throws InterruptedException {
    for (Future<RecordMetadata> acknowledgement : await(sent, patience)) {
      await(acknowledgement, patience);
    }
  }

  private static <T> T await(Future<T> result, Duration patience) throws InterruptedException {
    try {
      return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException refused) {
      throw new KafkaException("event not published", refused.getCause());
    } catch (TimeoutException late) {
      throw new KafkaException("no acknowledgement within " + patience, late);
    }
  }
}
