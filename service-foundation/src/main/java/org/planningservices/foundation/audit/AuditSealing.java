package org.planningservices.foundation.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.planningservices.foundation.problem.StorageFailure;
import org.planningservices.foundation.time.RealTime;

/** Seals what was written since the last time. */
@ApplicationScoped
class AuditSealing {

  private static final Logger LOG = Logger.getLogger(AuditSealing.class);

  private final AuditSeals seals;
  private final AuditWatermark watermark;
  private final SealAuditEntries sealAuditEntries;
  private final Clock clock;

  private volatile Instant allSealedAt;

  AuditSealing(
      AuditSeals seals,
      AuditWatermark watermark,
      SealAuditEntries sealAuditEntries,
      @RealTime Clock clock) {
    this.seals = seals;
    this.watermark = watermark;
    this.sealAuditEntries = sealAuditEntries;
    this.clock = clock;
    allSealedAt = clock.instant();
  }

  void publish(@Observes StartupEvent event, MeterRegistry metrics) {
    Gauge.builder("audit.unsealed.age", this, AuditSealing::secondsSinceAllWasSealed)
        .description("Time since everything in the audit was last sealed")
        .baseUnit("seconds")
        .strongReference(true)
        .register(metrics);
  }

  @Scheduled(
      every = "${planning.audit.seal-every}",
      delayed = "5s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void seal() {
    try {
      sealAll();
    } catch (StorageFailure away) {
      LOG.warnf("the audit will be sealed later: %s", away.getCause().getMessage());
    }
  }

  private void sealAll() {
    Instant now = clock.instant();
    long written = seals.lastWritten();
    if (written > seals.lastSealed()) {
      long settled = watermark.settled();
      Optional<AuditSeal> seal = sealAuditEntries.next(settled);
      while (seal.isPresent()) {
        SealAnchors.tell(seal.get());
        seal = sealAuditEntries.next(settled);
      }
    }
    if (written <= seals.lastSealed()) {
      allSealedAt = now;
    }
  }

  private double secondsSinceAllWasSealed() {
    return Duration.between(allSealedAt, clock.instant()).toMillis() / 1_000.0;
  }
}
