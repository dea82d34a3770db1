package org.planningservices.foundation.readiness;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.planningservices.foundation.database.DirectDatabase;

/**
 * Readiness: the database answers, on a connection of this check's own. With one of the pool a
 * service under load would be taken out of service for being busy, and its load sent to the others.
 */
@Readiness
@ApplicationScoped
class DatabaseAnswers implements HealthCheck {

  private static final int SECONDS = 3;

  private final AgroalDataSource pool;
  private AgroalDataSource direct;
  private Connection open;

  DatabaseAnswers(AgroalDataSource pool) {
    this.pool = pool;
  }

  @Override
  public synchronized HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
    try {
      return answer.status(answers() || answersAnew()).build();
    } catch (SQLException away) {
      return answer.down().withData("failure", String.valueOf(away.getSQLState())).build();
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
