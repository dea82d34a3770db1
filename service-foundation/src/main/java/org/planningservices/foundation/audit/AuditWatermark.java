package org.planningservices.foundation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Up to which id all entries are there for good. Ids are given out in order, but transactions end
 * in any: an entry with a lower id may appear after one with a higher. So a number is remembered
 * together with the transactions that were writing at that moment, and when all of these are over,
 * nothing can appear below it. Nobody waits for anybody, and no clock has to be right.
 */
@ApplicationScoped
class AuditWatermark {

  private final AuditSeals seals;

  private long candidate;
  private Set<String> unfinished = Set.of();
  private long settled;

  AuditWatermark(AuditSeals seals) {
    this.seals = seals;
  }

  /** Asked for once in a while: each time it gets as far as the time before could see. */
  synchronized long settled() {
    if (settledCandidate(seals.writers())) {
      // the order of these two matters: who writes below the number is among the writers
      long next = seals.lastWritten();
      Set<String> writers = seals.writers();
      candidate = next;
      unfinished = writers;
      settledCandidate(writers);
    }
    return settled;
  }

  private boolean settledCandidate(Set<String> writers) {
    unfinished = intersection(unfinished, writers);
    if (!unfinished.isEmpty()) {
      return false;
    }
    settled = candidate;
    return true;
  }

  private static Set<String> intersection(Set<String> some, Set<String> others) {
    return some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet());
  }
}
