package org.planningservices.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.local.endpoint.Problem;
import org.planningservices.servers.ServerFailure;

class StackClockTest {
  private static final Instant REAL = Instant.parse("2026-11-28T10:00:00Z");
  private static final Instant LATER = Instant.parse("2027-03-01T00:00:00.000001Z");

  @TempDir private Path folder;

  private StackClock clock() {
    return StackClock.of(folder.resolve("clock"), Clock.fixed(REAL, ZoneOffset.UTC));
  }

  @Test
  void isRealTimeAtFirstAndItsFileItsOwnersAlone() throws Exception {
    assertThat(StackClock.ahead(folder.resolve("clock"))).isZero();
    assertThat(clock().instant()).isEqualTo(REAL);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("clock"))))
        .isEqualTo("rw-------");
  }

  @Test
  void movesForEverybodyWhoHasTheFileAndKeepsThatOverARestart() {
    StackClock one = clock();
    StackClock other = clock();
    one.moveTo(LATER);
    assertThat(other.instant()).isEqualTo(LATER);
    other.advance(Duration.ofDays(180));
    assertThat(one.instant()).isEqualTo(LATER.plus(Duration.ofDays(180)));
    assertThat(clock().instant()).isEqualTo(one.instant());
    assertThat(StackClock.ahead(folder.resolve("clock"))).isEqualTo(one.ahead());
  }

  @Test
  void onlyGoesForward() {
    StackClock clock = clock();
    clock.moveTo(LATER);
    clock.moveTo(LATER);
    assertThatThrownBy(() -> clock.moveTo(LATER.minusSeconds(1)))
        .isInstanceOf(Problem.class)
        .hasMessage("The clock only goes forward, and it is already " + LATER + ".");
    assertThat(clock.instant()).isEqualTo(LATER);
  }

  @Test
  void goesNoFurtherThanAHundredYears() {
    StackClock clock = clock();
    clock.moveTo(LATER);
    assertTooFar(() -> clock.advance(Duration.ofDays(36_525)));
    assertTooFar(() -> clock.advance(Duration.ofSeconds(Long.MAX_VALUE)));
    assertTooFar(() -> clock.moveTo(Instant.MAX));
    assertThat(clock.instant()).isEqualTo(LATER);
  }

  @Test
  void refusesAFileThatIsNoClock() throws Exception {
    Files.writeString(folder.resolve("clock"), "broken");
    assertThatThrownBy(this::clock)
        .isInstanceOf(ServerFailure.class)
        .hasMessageContaining("has to have eight bytes, not 6");
  }

  private static void assertTooFar(Runnable move) {
    assertThatThrownBy(move::run)
        .isInstanceOf(Problem.class)
        .hasMessageContaining("The clock can go no further than 2126-11-29T10:00:00Z");
  }
}
