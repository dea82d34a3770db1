package org.planningservices.foundation.readiness;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.planningservices.foundation.database.DatabaseFault;
import org.planningservices.foundation.database.StartOrder;
import org.planningservices.foundation.database.StartSettings;
import org.planningservices.foundation.time.RealTime;

/**
 * Before relay, consumers and HTTP begin: the tables are those of this build, the clocks agree, and
 * in production the service's role cannot change its tables. What may still come right, such as a
 * migration under way, is waited for; then the start ends and says what is wrong.
 */
@ApplicationScoped
class DatabaseAtStart {

  private static final Logger LOG = Logger.getLogger(DatabaseAtStart.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private static final String MAY_ALTER =
      """
      select rolsuper or exists (
        select from pg_class
        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
          and pg_has_role(relowner, 'usage'))
      from pg_roles where rolname = current_user""";

  private final AgroalDataSource pool;
  private final Flyway flyway;
  private final StartSettings settings;
  private final Clock clock;

  DatabaseAtStart(
      AgroalDataSource pool, Flyway flyway, StartSettings settings, @RealTime Clock clock) {
    this.pool = pool;
    this.flyway = flyway;
    this.settings = settings;
    this.clock = clock;
  }

  void check(@Observes @Priority(StartOrder.DATABASE) StartupEvent event) {
    long end = System.nanoTime() + settings.patience().toNanos();
    Optional<String> fault = fault();
    for (String told = ""; fault.isPresent() && System.nanoTime() < end; fault = fault()) {
      if (!told.equals(fault.get())) {
        told = fault.get();
        LOG.infof("waiting, %d s at most: %s", settings.patience().toSeconds(), told);
      }
      pause();
    }
    if (fault.isPresent()) {
      throw new IllegalStateException("not started: " + fault.get());
    }
  }

  private Optional<String> fault() {
    try {
      SchemaFit fit = SchemaFit.of(flyway.info().all());
      Optional<String> fault = fit.fault();
      if (fault.isEmpty() && !fit.later().isEmpty()) {
        LOG.infof("the tables have later migrations, from a newer build: %s", fit.later());
      }
      return fault.isPresent() ? fault : faultOfSession();
    } catch (SQLException failed) {
      return Optional.of(DatabaseFault.of(failed));
    }
  }

  private Optional<String> faultOfSession() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      ClockDifference difference = ClockDifference.measure(connection, clock);
      if (difference.isMoreThan(settings.clockTolerance())) {
        return Optional.of(difference.words(settings.clockTolerance()));
      }
      return !ServiceStart.isNoProduction(ConfigUtils.getProfiles()) && mayAlter(connection)
          ? Optional.of(
              "this role could change or empty its tables; production works as one that cannot, see deploy/postgresql (quarkus.datasource.username)")
          : Optional.empty();
    }
  }

  private static boolean mayAlter(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(MAY_ALTER)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for the database", stopped);
    }
  }
}
