package org.planningservices.payment.forfeiting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.planningservices.payment.payable.Payables;

/**
 * How many redeemed vouchers wait for a rate: they are not forfeited, since nobody can put them on
 * a payment request, and only the programme can help. Counted when deadlines are looked for and not
 * at each scrape: the count reads every open one.
 */
@ApplicationScoped
class PayablesWaitingForRate {

  private final Payables payables;

  private volatile double last = Double.NaN;

  PayablesWaitingForRate(Payables payables) {
    this.payables = payables;
  }

  void publish(@Observes StartupEvent event, MeterRegistry metrics) {
    Gauge.builder("payables.waiting.for.rate", this, waiting -> waiting.last)
        .description("Redeemed vouchers for which the rate card has no rate; not a number: unknown")
        .strongReference(true)
        .register(metrics);
  }

  @Scheduled(
      every = "${payment.forfeiting.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void count() {
    last = Double.NaN;
    last = payables.waitingForRate();
  }
}
