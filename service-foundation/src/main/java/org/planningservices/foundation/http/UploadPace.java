package org.planningservices.foundation.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long an upload may take. Each byte that arrived earns time for the next ones, so that a slow
 * line may go on, and one that only seems to send may not.
 *
 * @param patience before the first byte has to be there
 * @param leastRate bytes per second, on the whole
 * @param longest however much arrived
 */
record UploadPace(Duration patience, long leastRate, Duration longest) {

  static UploadPace of(HttpSettings settings) {
    return new UploadPace(
        settings.bodyPatience(), settings.uploadLeastRate(), settings.uploadLongest());
  }

  /** Not positive when the time is over. */
  long nanosLeft(long elapsedNanos, long arrivedBytes) {
    long earned = patience.toNanos() + arrivedBytes * TimeUnit.SECONDS.toNanos(1) / leastRate;
    return Math.min(earned, longest.toNanos()) - elapsedNanos;
  }
}
