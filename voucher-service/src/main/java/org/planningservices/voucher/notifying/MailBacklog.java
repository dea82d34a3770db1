package org.planningservices.voucher.notifying;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** How far e-mails are behind and how many were given up: what an operator is alerted on. */
@ApplicationScoped
class MailBacklog {

  private static final String OLDEST = "select min(queued_at) from mail where failed_at is null";
  private static final String FAILED = "select count(*) from mail where failed_at is not null";

  private final DataSource database;
  private final Clock clock;

  MailBacklog(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void publish(@Observes StartupEvent event, MeterRegistry metrics) {
    Gauge.builder("voucher.mail.backlog.age", this, MailBacklog::seconds)
        .description("Age of the oldest e-mail that is still waiting to be sent")
        .baseUnit("seconds")
        .strongReference(true)
        .register(metrics);
    Gauge.builder("voucher.mail.failed", this, MailBacklog::failed)
        .description("E-mails that could not be sent and are kept as failed")
        .strongReference(true)
        .register(metrics);
  }

  private double seconds() {
    return read(
        OLDEST,
        row -> {
          OffsetDateTime oldest = row.getObject(1, OffsetDateTime.class);
          return oldest == null
              ? 0
              : Duration.between(oldest.toInstant(), clock.instant()).toMillis() / 1000.0;
        });
  }

  private double failed() {
    return read(FAILED, row -> row.getDouble(1));
  }

  private interface Reader {
    double read(ResultSet row) throws SQLException;
  }

  private double read(String sql, Reader reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return reader.read(row);
    } catch (SQLException away) {
      return Double.NaN;
    }
  }
}
