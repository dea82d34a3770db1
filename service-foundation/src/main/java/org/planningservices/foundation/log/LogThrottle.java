package org.planningservices.foundation.log;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets one line of a flood into the log each second. What comes by the thousand when a service is
 * busy would otherwise keep it busy with writing.
 */
public final class LogThrottle {

  private static final long PAUSE = Duration.ofSeconds(1).toNanos();

  private final AtomicLong opened = new AtomicLong(System.nanoTime() - PAUSE);
  private final AtomicLong held = new AtomicLong();

  /** How many were held back since the last that passed; nothing when this one is held back too. */
  public OptionalLong pass() {
    long before = opened.get();
    long now = System.nanoTime();
    if (now - before < PAUSE || !opened.compareAndSet(before, now)) {
      held.incrementAndGet();
      return OptionalLong.empty();
    }
    return OptionalLong.of(held.getAndSet(0));
  }
}
