package org.planningservices.foundation.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
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

  /** Sends all rows in order without waiting; stops at the first that the client does not take. */
  static RelayBatch send(List<OutboxRow> rows, EventPublisher publisher) {
    List<Long> positions = new ArrayList<>(rows.size());
    List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
    for (OutboxRow row : rows) {
      acknowledgements.add(publisher.send(row));
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
   * @throws KafkaException when the broker refused one for good
   */
  void awaitAcknowledgements() throws InterruptedException {
    for (Future<RecordMetadata> acknowledgement : acknowledgements) {
      try {
        acknowledgement.get();
      } catch (ExecutionException refused) {
        throw new KafkaException("event not published", refused.getCause());
      }
    }
  }
}
