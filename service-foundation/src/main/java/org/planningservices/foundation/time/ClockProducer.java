package org.planningservices.foundation.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Clocks in UTC, ticking in microseconds, which is what PostgreSQL keeps. */
@Singleton
public class ClockProducer {

  private final Clock real = beforeStart();

  /** For what is read before there is a bean to ask. */
  public static Clock beforeStart() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }

  /** The one that nearly everything looks at. */
  @Produces
  @Singleton
  @DefaultBean
  Clock clock(ClockSettings settings) {
    Optional<Path> file = settings.file();
    return file.isEmpty() ? real : MovableClock.of(real, file.get());
  }

  @Produces
  @Singleton
  @RealTime
  Clock realClock() {
    return real;
  }
}
