package org.planningservices.foundation.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Trims the inbox in small steps. */
@ApplicationScoped
class InboxCleanup {

  private final Inbox inbox;

  InboxCleanup(Inbox inbox) {
    this.inbox = inbox;
  }

  @Scheduled(every = "${planning.cleanup.every}", delayed = "2m")
  void trim() {
    int deleted;
    do {
      deleted = inbox.deleteOld();
    } while (deleted > 0);
  }
}
