package org.planningservices.voucher.notifying;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for customers who have not had a letter about every reservation. */
@ApplicationScoped
public class SummarySchedule {

  private final TellOfReservations tellOfReservations;

  SummarySchedule(TellOfReservations tellOfReservations) {
    this.tellOfReservations = tellOfReservations;
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
      more = tellOfReservations.tell();
    } while (more > 0);
  }
}
