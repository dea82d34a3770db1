package org.planningservices.benchmarks;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** UUIDs of version 7, as the services give them to everything. */
final class TimeOrderedId {
  private TimeOrderedId() {}

  static UUID next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long time = System.currentTimeMillis() << 16;
    return new UUID(
        time | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | Long.MIN_VALUE);
  }
}
