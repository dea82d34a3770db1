package org.planningservices.foundation.fairness;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How much each may do per second: whoever was quiet has saved up a burst. Remembers a bounded
 * number of them; one that is forgotten, because so many others came since, starts with a burst
 * again.
 */
final class RateLimiter {

  private static final double NANOS = Duration.ofSeconds(1).toNanos();

  private final int rate;
  private final int burst;
  private final int remembered;
  private final LongSupplier nanos;
  private final Map<Object, Bucket> buckets;

  /**
   * @param nanos real time that never goes back: it is about work, not about what day it is
   */
  RateLimiter(int rate, int burst, int remembered, LongSupplier nanos) {
    this.rate = rate;
    this.burst = burst;
    this.remembered = remembered;
    this.nanos = nanos;
    this.buckets =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Object, Bucket> longestUnused) {
            return size() > RateLimiter.this.remembered;
          }
        };
  }

  private static final class Bucket {
    private double left;
    private long at;

    Bucket(double left, long at) {
      this.left = left;
      this.at = at;
    }
  }

  /**
   * What is left after a request.
   *
   * @param allowed false when there was nothing left for it
   * @param left whole requests that could follow at once
   * @param fullInSeconds until as many as ever could follow at once; at least 1
   */
  record Left(boolean allowed, int left, int fullInSeconds) {}

  synchronized Left take(Object whose) {
    long now = nanos.getAsLong();
    Bucket own = buckets.computeIfAbsent(whose, anybody -> new Bucket(burst, now));
    own.left = Math.min(burst, own.left + (now - own.at) / NANOS * rate);
    own.at = now;
    boolean allowed = own.left >= 1;
    if (allowed) {
      own.left -= 1;
    }
    int full = (int) Math.max(1, Math.ceil((burst - own.left) / rate));
    return new Left(allowed, (int) own.left, full);
  }

  synchronized int size() {
    return buckets.size();
  }
}
