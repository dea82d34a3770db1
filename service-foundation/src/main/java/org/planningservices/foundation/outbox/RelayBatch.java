package org.planningservices.foundation.outbox;

import java.time.Duration;
import java.util.ArrayList;
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
  private final List<Future<RecordMetadata>> acknowledgements;

  private RelayBatch(List<Long> positions, List<Future<RecordMetadata>> acknowledgements) {
    this.positions = positions;
    this.acknowledgements = acknowledgements;
  }

  /**
   * Sends all rows in order without waiting.
   *
   * @throws KafkaException when the client does not take a row, which it says by a future that has
   *     failed already; the rows behind it are not sent, since they would overtake it
   */
  static RelayBatch send(List<OutboxRow> rows, EventPublisher publisher) {
    List<Long> positions = new ArrayList<>(rows.size());
    List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
    for (OutboxRow row : rows) {
      Future<RecordMetadata> acknowledgement = publisher.send(row);
      if (acknowledgement.state() == Future.State.FAILED) {
        throw new KafkaException("event not taken", acknowledgement.exceptionNow());
      }
      acknowledgements.add(acknowledgement);
      positions.add(row.position());
    }
    return new RelayBatch(positions, acknowledgements);
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
   * @throws KafkaException when the broker refused one for good, or none came in time; all rows are
   *     then sent again by a new producer
   */
  void awaitAcknowledgements(Duration patience) throws InterruptedException {
    for (Future<RecordMetadata> acknowledgement : acknowledgements) {
      try {
        acknowledgement.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException refused) {
        throw new KafkaException("event not published", refused.getCause());
      } catch (TimeoutException late) {
        throw new KafkaException("no acknowledgement within " + patience, late);
      }
    }
  }
}
