package org.planningservices.foundation.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * What migrates the tables at the start waits for the database, and then takes the time that it
 * needs: the limits of requests would end a long migration half-way, again at every start.
 */
@Singleton
public class Migrations implements FlywayConfigurationCustomizer {

  private static final Logger LOG = Logger.getLogger(Migrations.class);
  private static final List<String> MIGRATE_AT_START = List.of("quarkus.flyway.migrate-at-start");
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration REMINDER = Duration.ofSeconds(5);

  private final StartSettings settings;

  Migrations(StartSettings settings) {
    this.settings = settings;
  }

  @Override
  public void customize(FluentConfiguration configuration) {
    if (!(configuration.getDataSource() instanceof AgroalDataSource pool)) {
      return; // an operator gave migrations an address of their own
    }
    try {
      AgroalDataSource database = DirectDatabase.withoutLimits(pool);
      await(database, settings.patience());
      if (ConfigUtils.getFirstOptionalValue(MIGRATE_AT_START, Boolean.class).orElse(false)) {
        requireRightToMigrate(database);
      }
      configuration.dataSource(database);
    } catch (SQLException failed) {
      throw new IllegalStateException(
          "not started: the database did not take a connection within "
              + settings.patience().toSeconds()
              + " s (planning.start.patience): "
              + DatabaseFault.of(failed),
          failed);
    }
  }

  /** Found out before anything is touched: half of the migrations would be worse than none. */
  private static void requireRightToMigrate(AgroalDataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select has_schema_privilege(current_schema(), 'create'), current_user")) {
      row.next();
      if (!row.getBoolean(1)) {
        throw new IllegalStateException(
            "not started: the role "
                + row.getString(2)
                + " may not create tables: migrate as their owner"
                + " (quarkus.datasource.username, or quarkus.flyway.username), or do not"
                + " migrate (quarkus.flyway.migrate-at-start=false)");
      }
    }
  }

  /**
   * @throws SQLException the last failure, when the database is away for longer than that
   */
  static void await(AgroalDataSource database, Duration patience) throws SQLException {
    long begin = System.nanoTime();
    long reminded = begin - REMINDER.toNanos();
    while (true) {
      try (Connection connection = database.getConnection()) {
        LOG.debugf("the database answers: %s", connection);
        return;
      } catch (SQLException away) {
        long now = System.nanoTime();
        if (now - begin >= patience.toNanos()) {
          throw away;
        }
        if (now - reminded >= REMINDER.toNanos()) {
          LOG.infof(
              "waiting for the database, %d s at most: %s",
              patience.minusNanos(now - begin).toSeconds(), DatabaseFault.of(away));
          reminded = now;
        }
      }
      pause();
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
