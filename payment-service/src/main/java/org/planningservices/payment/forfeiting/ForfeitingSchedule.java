package org.planningservices.payment.forfeiting;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for missed deadlines from time to time. */
@ApplicationScoped
public class ForfeitingSchedule {

  private final ForfeitOverduePayables forfeitOverduePayables;

  ForfeitingSchedule(ForfeitOverduePayables forfeitOverduePayables) {
    this.forfeitOverduePayables = forfeitOverduePayables;
  }

  @Scheduled(
      every = "${payment.forfeiting.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  public void sweep() {
    boolean more = true;
    while (more) {
      more = forfeitOverduePayables.forfeitSome();
    }
  }
}
