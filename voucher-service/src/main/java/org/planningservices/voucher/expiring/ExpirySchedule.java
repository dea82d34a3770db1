package org.planningservices.voucher.expiring;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.planningservices.voucher.expiring.OverdueVouchers.Overdue;

/** Looks for vouchers whose days are over and expires them, batch by batch. */
@ApplicationScoped
public class ExpirySchedule {

  private final OverdueVouchers overdueVouchers;
  private final ExpireVoucher expireVoucher;
  private final ExpirySettings settings;
  private final Clock clock;

  ExpirySchedule(
      OverdueVouchers overdueVouchers,
      ExpireVoucher expireVoucher,
      ExpirySettings settings,
      Clock clock) {
    this.overdueVouchers = overdueVouchers;
    this.expireVoucher = expireVoucher;
    this.settings = settings;
    this.clock = clock;
  }

  /** Several replicas may do this at once: the row of a voucher lets one of them expire it. */
  @Scheduled(
      every = "${voucher.expiry.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    sweep();
  }

  /** How many vouchers were expired. */
  public int sweep() {
    Instant now = clock.instant();
    int expired = 0;
    List<Overdue> batch = overdueVouchers.after(Overdue.BEFORE_ALL, now, settings.batch());
    while (!batch.isEmpty()) {
      for (Overdue overdue : batch) {
        expired += expire(overdue) ? 1 : 0;
      }
      batch = overdueVouchers.after(batch.getLast(), now, settings.batch());
    }
    return expired;
  }

  /** One that fails is tried again by the next run and keeps no other from expiring. */
  private boolean expire(Overdue overdue) {
    try {
      return expireVoucher.expire(overdue.voucherId());
    } catch (RuntimeException failed) {
      Log.errorf(
          failed, "voucher %s was not expired; it will be tried again later", overdue.voucherId());
      return false;
    }
  }
}
