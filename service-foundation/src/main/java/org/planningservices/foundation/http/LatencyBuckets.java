package org.planningservices.foundation.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Counts requests by how long they took, in steps that a service level objective can be read from:
 * an average says nothing of the slow ones, and quantiles of replicas cannot be added up.
 */
class LatencyBuckets {

  private static final String REQUESTS = "http.server.requests";

  private static final double[] STEPS =
      Stream.of(10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
          .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
          .toArray();

  @Produces
  @Singleton
  MeterFilter steps() {
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(REQUESTS)
            ? DistributionStatisticConfig.builder()
                .serviceLevelObjectives(STEPS)
                .build()
                .merge(config)
            : config;
      }
    };
  }
}
