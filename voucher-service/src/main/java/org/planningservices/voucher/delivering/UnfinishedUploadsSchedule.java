package org.planningservices.voucher.delivering;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.planningservices.foundation.time.RealTime;
import org.planningservices.voucher.completion.DeliverablesSettings;

/**
 * Removes what uploads that a crash interrupted left on the disk. A file's age is real time: an
 * upload that is under way while a test moves the clock is not taken for a forgotten one.
 */
@ApplicationScoped
class UnfinishedUploadsSchedule {

  private final DeliverableFolder folder;
  private final DeliverablesSettings settings;
  private final Clock clock;

  UnfinishedUploadsSchedule(
      DeliverableFolder folder, DeliverablesSettings settings, @RealTime Clock clock) {
    this.folder = folder;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "${voucher.deliverables.sweep-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    int removed = folder.sweep(clock.instant().minus(settings.unfinishedFor()));
    if (removed > 0) {
      Log.infof("%d unfinished uploads removed", removed);
    }
  }
}
