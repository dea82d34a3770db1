package org.planningservices.foundation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Adds seals, one replica at a time; business transactions know nothing of it. */
@ApplicationScoped
public class SealAuditEntries {

  /**
   * Few enough that a broken seal points to little more than the entry, many enough to be cheap.
   */
  static final int LARGEST = 500;

  private final AuditSeals seals;
  private final AuditEntries entries;
  private final Clock clock;

  SealAuditEntries(AuditSeals seals, AuditEntries entries, Clock clock) {
    this.seals = seals;
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * Seals the oldest entries that are not sealed yet.
   *
   * @param settled no entry can appear below this id any more
   * @return empty when there are none, or another replica is at it
   */
  @Transactional
  Optional<AuditSeal> next(long settled) {
    if (!seals.tryLock()) {
      return Optional.empty();
    }
    AuditSeal before = seals.newest(Long.MAX_VALUE, 1).stream().findFirst().orElse(null);
    List<AuditEntry> unsealed =
        entries.stretch(before == null ? 0 : before.lastId(), settled, LARGEST);
    if (unsealed.isEmpty()) {
      return Optional.empty();
    }
    AuditSeal seal = AuditSeal.of(before, unsealed, clock.instant());
    seals.add(seal);
    return Optional.of(seal);
  }
}
