package org.planningservices.foundation.readiness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * How far the database's clock is from the service's own, as far as that can be seen: what the
 * question may have taken on its way is no difference.
 *
 * @param ahead of the database; negative when it is behind
 */
record ClockDifference(Duration ahead) {

  static ClockDifference measure(Connection connection, Clock own) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      Instant before = own.instant();
      try (ResultSet row = statement.executeQuery("select clock_timestamp()")) {
        row.next();
        Instant database = row.getObject(1, OffsetDateTime.class).toInstant();
        return between(before, database, own.instant());
      }
    }
  }

  static ClockDifference between(Instant before, Instant database, Instant after) {
    if (database.isBefore(before)) {
      return new ClockDifference(Duration.between(before, database));
    }
    return new ClockDifference(
        database.isAfter(after) ? Duration.between(after, database) : Duration.ZERO);
  }

  boolean isMoreThan(Duration tolerance) {
    return ahead.abs().compareTo(tolerance) > 0;
  }

  /** For operators. */
  String words(Duration tolerance) {
    return "the database's clock is %d s %s this machine's, more than %d s (planning.start.clock-tolerance): set both by NTP"
        .formatted(
            ahead.abs().toSeconds(),
            ahead.isNegative() ? "behind" : "ahead of",
            tolerance.toSeconds());
  }
}
