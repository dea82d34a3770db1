package org.planningservices.foundation.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.planningservices.foundation.problem.StorageFailure;
import org.planningservices.foundation.security.SecurityLog;

/**
 * Looks at a few seals at a time, from the newest to the oldest and again, so that a broken one is
 * told of without anybody asking.
 */
@ApplicationScoped
class AuditCheckSchedule {

  private static final Logger LOG = Logger.getLogger(AuditCheckSchedule.class);

  private static final int SEALS_AT_ONCE = 50;

  private final AuditCheck check;
  private final Set<Long> broken = ConcurrentHashMap.newKeySet();

  private long below = Long.MAX_VALUE;

  AuditCheckSchedule(AuditCheck check) {
    this.check = check;
  }

  void publish(@Observes StartupEvent event, MeterRegistry metrics) {
    Gauge.builder("audit.seals.broken", broken, Set::size)
        .description("Seals of the audit that do not hold, of those checked since the start")
        .strongReference(true)
        .register(metrics);
  }

  @Scheduled(
      every = "${planning.audit.check-every}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  synchronized void goOn() {
    try {
      List<AuditSealView> seals = check.newest(below, SEALS_AT_ONCE);
      seals.forEach(this::remember);
      below = seals.size() < SEALS_AT_ONCE ? Long.MAX_VALUE : seals.getLast().sealNumber();
    } catch (StorageFailure away) {
      LOG.warnf("the seals of the audit will be checked later: %s", away.getCause().getMessage());
    }
  }

  private void remember(AuditSealView seal) {
    if (seal.intact()) {
      broken.remove(seal.sealNumber());
    } else if (broken.add(seal.sealNumber())) {
      AuditBreak first = seal.breaks().getFirst();
      SecurityLog.AUDIT_BROKEN.log(
          "seal %d of the audit does not hold: %s%s; GET /v1/audit-seals shows all",
          seal.sealNumber(),
          first.kind(),
          first.entryId() == null ? "" : " of entry " + first.entryId());
    }
  }
}
