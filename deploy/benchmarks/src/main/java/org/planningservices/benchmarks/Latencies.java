package org.planningservices.benchmarks;

import java.time.Duration;
import java.util.Arrays;

/** How long each of many things took. Not for several threads at once. */
final class Latencies {
  private long[] nanos = new long[1024];
  private int size;

  void add(long took) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, size * 2);
    }
    nanos[size++] = took;
  }

  void addAll(Latencies others) {
    for (int index = 0; index < others.size; index++) {
      add(others.nanos[index]);
    }
  }

  int size() {
    return size;
  }

  /**
   * The smallest of the values that at least this share of all values does not exceed (nearest
   * rank).
   *
   * @param share over 0, at most 1
   */
  Duration percentile(double share) {
    if (size == 0) {
      throw new IllegalStateException("nothing was measured");
    }
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * size);
    return Duration.ofNanos(sorted[Math.max(rank, 1) - 1]);
  }

  double percentileMillis(double share) {
    return percentile(share).toNanos() / 1e6;
  }
}
