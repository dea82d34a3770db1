package org.planningservices.foundation.readiness;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.planningservices.foundation.database.DirectDatabase;
import org.planningservices.foundation.database.StartSettings;
import org.planningservices.foundation.time.RealTime;

/**
 * Readiness: the database answers, on a connection of this check's own. With one of the pool a
 * service under load would be taken out of service for being busy, and its load sent to the others.
 */
@Readiness
@ApplicationScoped
class DatabaseAnswers implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(DatabaseAnswers.class);
  private static final int SECONDS = 3;
  private static final long REMINDER = Duration.ofMinutes(10).toNanos();

  private final AgroalDataSource pool;
  private final StartSettings settings;
  private final Clock clock;
  private AgroalDataSource direct;
  private Connection open;

  private long told = System.nanoTime() - REMINDER;

  DatabaseAnswers(AgroalDataSource pool, StartSettings settings, @RealTime Clock clock) {
    this.pool = pool;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public synchronized HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
    try {
      boolean answers = answers() || answersAnew();
      ClockDifference difference = ClockDifference.measure(open, clock);
      tell(difference);
      return answer
          .status(answers)
          .withData("clock ahead by ms", difference.ahead().toMillis())
          .build();
    } catch (SQLException away) {
      return answer.down().withData("failure", String.valueOf(away.getSQLState())).build();
    }
  }

  /** A clock that drifts is to be mended, and no reason to take the service away. */
  private void tell(ClockDifference difference) {
    long now = System.nanoTime();
    if (difference.isMoreThan(settings.clockTolerance()) && now - told >= REMINDER) {
      told = now;
      LOG.error(difference.words(settings.clockTolerance()));
    }
  }

  private boolean answers() throws SQLException {
    return open != null && open.isValid(SECONDS);
  }

  private boolean answersAnew() throws SQLException {
    close();
    if (direct == null) {
      direct = DirectDatabase.like(pool);
    }
    open = direct.getConnection();
    return open.isValid(SECONDS);
  }

  @PreDestroy
  synchronized void stop() {
    close();
    if (direct != null) {
      direct.close();
    }
  }

  private void close() {
    Connection broken = open;
    open = null;
    try {
      if (broken != null) {
        broken.close();
      }
    } catch (SQLException gone) {
      return; // which is why it is closed
    }
  }
}
