package org.planningservices.enrollment.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planningservices.foundation.metrics.BoundedCounts;
import org.planningservices.foundation.metrics.DatabaseMetrics;
import org.planningservices.foundation.metrics.MetricValue;

/**
 * How many partners there are, and whose enrolment ends soon. There are thousands, not millions.
 */
@ApplicationScoped
class EnrollmentMetrics implements DatabaseMetrics {

  private static final Period SOON = Period.ofDays(30);

  private static final String PARTNERS = "partners";
  private static final String IN_FORCE = "enrollments.in.force";
  private static final String ENDING = "enrollments.ending.soon";

  private static final String BY_STATUS =
      "select status, count(*) from (select status from partner limit %d) listed group by status"
          .formatted(BoundedCounts.MOST);

  private final Clock clock;

  EnrollmentMetrics(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Map<String, String> descriptions() {
    return Map.of(
        PARTNERS,
        "Partners by membership status",
        IN_FORCE,
        "Enrolments that are in force today",
        ENDING,
        "Enrolments in force that end within 30 days unless they are renewed");
  }

  @Override
  public List<MetricValue> read(Connection connection) throws SQLException {
    List<MetricValue> figures = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(BY_STATUS);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        String status = rows.getString(1).toLowerCase(Locale.ROOT);
        figures.add(MetricValue.of(PARTNERS, "status", status, rows.getLong(2)));
      }
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String inForce = "from enrollment where valid_from <= ? and valid_until >= ?";
    figures.add(
        MetricValue.of(IN_FORCE, BoundedCounts.upToMost(connection, inForce, today, today)));
    figures.add(
        MetricValue.of(
            ENDING,
            BoundedCounts.upToMost(
                connection, inForce + " and valid_until <= ?", today, today, today.plus(SOON))));
    return figures;
  }
}
