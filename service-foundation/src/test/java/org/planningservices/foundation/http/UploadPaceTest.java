package org.planningservices.foundation.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UploadPaceTest {

  private static final long MEBIBYTE = 1024 * 1024;

  private final UploadPace pace =
      new UploadPace(Duration.ofSeconds(30), 8192, Duration.ofMinutes(10));

  private boolean goesOn(Duration elapsed, long arrived) {
    return pace.nanosLeft(elapsed.toNanos(), arrived) > 0;
  }

  @Test
  void waitsForTheFirstBytes() {
    assertThat(goesOn(Duration.ofSeconds(29), 0)).isTrue();
    assertThat(goesOn(Duration.ofSeconds(30), 0)).isFalse();
  }

  @Test
  void endsWhatBringsTenBytesASecond() {
    assertThat(goesOn(Duration.ofSeconds(31), 310)).isFalse();
  }

  /** Time is not counted again with each piece. */
  @Test
  void endsWhatBringsAPieceHalfAMinute() {
    assertThat(goesOn(Duration.ofSeconds(60), 2 * 64 * 1024)).isFalse();
  }

  @Test
  void letsASlowLineGoOn() {
    assertThat(goesOn(Duration.ofSeconds(300), 3 * MEBIBYTE)).isTrue();
    assertThat(goesOn(Duration.ofSeconds(599), 20 * MEBIBYTE)).isTrue();
  }

  @Test
  void endsTheFastestAtLast() {
    assertThat(goesOn(Duration.ofMinutes(10), 26 * MEBIBYTE)).isFalse();
  }
}
