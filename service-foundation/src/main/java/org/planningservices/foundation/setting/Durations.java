package org.planningservices.foundation.setting;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.Optional;

/** Durations as settings have them: {@code 25ms}, {@code 1s}, {@code 72h} or {@code PT20S}. */
final class Durations {

  private Durations() {}

  static Duration of(String written) {
    return DurationConverter.parseDuration(written);
  }

  /** Empty for what is none. */
  static Optional<Duration> read(String written) {
    try {
      return Optional.of(of(written));
    } catch (IllegalArgumentException | ArithmeticException none) {
      return Optional.empty();
    }
  }

  /** In the largest unit that gives a whole number. */
  static String written(Duration duration) {
    long millis = duration.toMillis();
    if (millis == 0 || !Duration.ofMillis(millis).equals(duration)) {
      return duration.toString();
    }
    if (millis % 1_000 != 0) {
      return millis + "ms";
    }
    long seconds = duration.toSeconds();
    if (seconds % 86_400 == 0) {
      return seconds / 86_400 + "d";
    }
    if (seconds % 3_600 == 0) {
      return seconds / 3_600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
