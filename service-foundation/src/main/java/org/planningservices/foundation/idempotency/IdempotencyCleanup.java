package org.planningservices.foundation.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets answers past their time, in small steps so that no lock is held for long. */
@ApplicationScoped
class IdempotencyCleanup {

  private final IdempotencyRecords records;

  IdempotencyCleanup(IdempotencyRecords records) {
    this.records = records;
  }

  @Scheduled(every = "${planning.cleanup.every}", delayed = "1m")
  void forget() {
    int deleted;
    do {
      deleted = records.deleteOld();
    } while (deleted > 0);
  }
}
