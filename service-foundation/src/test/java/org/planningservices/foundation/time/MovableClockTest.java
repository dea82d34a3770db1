package org.planningservices.foundation.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovableClockTest {

  private static final Instant REAL = Instant.parse("2026-11-28T10:00:00.000001Z");
  private static final Duration HALF_A_YEAR = Duration.ofDays(180);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void makeTheFile() {
    file = ClockFile.write(folder.resolve("clock"), Duration.ZERO);
  }

  private Clock clock() {
    return MovableClock.of(Clock.fixed(REAL, ZoneOffset.UTC), file);
  }

  @Test
  void isRealTimeUntilItIsMoved() {
    assertThat(clock().instant()).isEqualTo(REAL);
  }

  @Test
  void movesForEverybodyWhoHasTheFileAtOnceAndForThoseWhoStartLater() {
    Clock one = clock();
    Clock other = clock();
    ClockFile.write(file, HALF_A_YEAR);
    assertThat(one.instant()).isEqualTo(REAL.plus(HALF_A_YEAR));
    assertThat(other.instant()).isEqualTo(REAL.plus(HALF_A_YEAR));
    assertThat(clock().instant()).as("after a restart").isEqualTo(REAL.plus(HALF_A_YEAR));
  }

  @Test
  void goesOnTickingInMicrosecondsAfterAMove() {
    Clock real = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    Clock clock = MovableClock.of(real, ClockFile.write(file, HALF_A_YEAR));
    Instant before = real.instant();
    Instant moved = clock.instant();
    assertThat(moved).isBetween(before.plus(HALF_A_YEAR), real.instant().plus(HALF_A_YEAR));
    assertThat(moved.getNano() % 1_000).isZero();
  }

  @Test
  void movesInEveryZone() {
    Clock berlin = clock().withZone(ZoneId.of("Europe/Berlin"));
    ClockFile.write(file, HALF_A_YEAR);
    assertThat(berlin.instant()).isEqualTo(REAL.plus(HALF_A_YEAR));
    assertThat(berlin.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void refusesAFileThatIsNoClockAndNamesTheSetting() throws Exception {
    Files.delete(file);
    assertRefused("planning.clock.file", file.toString(), "cannot be read", "start --clock");
    Files.createFile(file);
    assertRefused("planning.clock.file", "has to have eight bytes, not 0");
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(this::clock)
        .isInstanceOf(IllegalStateException.class)
        .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
  }
}
