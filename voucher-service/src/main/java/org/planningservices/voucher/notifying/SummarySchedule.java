package org.planningservices.voucher.notifying;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for customers who have not had a letter about every reservation. */
@ApplicationScoped
public class SummarySchedule {

  private final NotifyOfReservations notifyOfReservations;

  SummarySchedule(NotifyOfReservations notifyOfReservations) {
    this.notifyOfReservations = notifyOfReservations;
  }

  @Scheduled(
      every = "${voucher.mail.summary-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    sweep();
  }

  /** Several replicas may do this at once: each row is one replica's. */
  public void sweep() {
    int more;
    do {
      more = notifyOfReservations.send();
    } while (more > 0);
  }
}
