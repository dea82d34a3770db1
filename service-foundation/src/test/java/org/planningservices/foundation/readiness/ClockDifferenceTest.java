package org.planningservices.foundation.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.RealServers;

class ClockDifferenceTest {

  private static final Duration TOLERANCE = Duration.ofSeconds(10);
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  @Test
  void findsNoneWhereBothLookAtTheSameClock() throws Exception {
    assertThat(measured(Duration.ZERO).isMoreThan(Duration.ofMillis(50))).isFalse();
  }

  @Test
  void saysHowFarTheDatabaseIsBehindAndWhichSettingAllowsMore() throws Exception {
    ClockDifference difference = measured(Duration.ofMinutes(2));
    assertThat(difference.isMoreThan(TOLERANCE)).isTrue();
    assertThat(difference.words(TOLERANCE))
        .contains("behind", "planning.start.clock-tolerance", "10 s");
  }

  @Test
  void saysHowFarTheDatabaseIsAhead() throws Exception {
    ClockDifference difference = measured(Duration.ofMinutes(-2));
    assertThat(difference.isMoreThan(TOLERANCE)).isTrue();
    assertThat(difference.words(TOLERANCE)).contains("ahead of");
  }

  @Test
  void takesASlowAnswerForNoDifference() {
    assertThat(ClockDifference.between(NOON, NOON.plusSeconds(15), NOON.plusSeconds(30)).ahead())
        .isZero();
  }

  private static ClockDifference measured(Duration ownAhead) throws SQLException {
    try (Connection connection = RealServers.postgres().connect("postgres")) {
      return ClockDifference.measure(connection, Clock.offset(Clock.systemUTC(), ownAhead));
    }
  }
}
