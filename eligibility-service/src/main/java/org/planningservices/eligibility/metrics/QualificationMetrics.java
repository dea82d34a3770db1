package org.planningservices.eligibility.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.planningservices.foundation.metrics.BoundedCounts;
import org.planningservices.foundation.metrics.DatabaseMetrics;
import org.planningservices.foundation.metrics.MetricValue;

/** How much is recorded, and which competencies end soon. There are thousands, not millions. */
@ApplicationScoped
class QualificationMetrics implements DatabaseMetrics {

  private static final Period SOON = Period.ofDays(30);

  private static final String PARTNERS = "qualified.partners";
  private static final String CONSULTANTS = "consultants";
  private static final String ENDING = "competencies.ending.soon";
  private static final String UNPUBLISHED = "catalogue.editions.unpublished";

  private final Clock clock;

  QualificationMetrics(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Map<String, String> descriptions() {
    return Map.of(
        PARTNERS,
        "Partners about whom anything is recorded",
        CONSULTANTS,
        "Consultants on record",
        ENDING,
        "Competencies whose anniversary is within 30 days: partners may stop being eligible",
        UNPUBLISHED,
        "Editions of the catalogue that are in force and have not been published to the"
            + " other services");
  }

  @Override
  public List<MetricValue> read(Connection connection) throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return List.of(
        MetricValue.of(PARTNERS, BoundedCounts.upToMost(connection, "from partner_qualifications")),
        MetricValue.of(CONSULTANTS, BoundedCounts.upToMost(connection, "from consultant")),
        MetricValue.of(
            ENDING,
            BoundedCounts.upToMost(
                connection,
                "from held_competency where anniversary_on >= ? and anniversary_on <= ?",
                today,
                today.plus(SOON))),
        MetricValue.of(
            UNPUBLISHED,
            BoundedCounts.upToMost(
                connection,
                "from catalogue_edition edition where sequence is not null and effective_from <= ?"
                    + " and not exists (select 1 from catalogue_publication published where"
                    + " published.edition_code = edition.edition_code)",
                today)));
  }
}
