package org.planningservices.foundation.outbox;

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
import java.util.UUID;
import javax.sql.DataSource;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.time.RealTime;

/**
 * The age of the oldest unpublished event: what an operator is alerted on. It is how long the event
 * has really been waiting, so it is measured from when its id was made; the time that it carries is
 * that of a clock which may be moved.
 */
@ApplicationScoped
class OutboxBacklog {

  private static final String OLDEST = "select event_id from outbox order by position limit 1";

  private final DataSource database;
  private final Clock clock;

  OutboxBacklog(DataSource database, @RealTime Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void publish(@Observes StartupEvent event, MeterRegistry metrics) {
    Gauge.builder("outbox.backlog.age", this, OutboxBacklog::seconds)
        .description("Age of the oldest event that Kafka has not acknowledged")
        .baseUnit("seconds")
        .strongReference(true)
        .register(metrics);
  }

  private double seconds() {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(OLDEST);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Duration.between(UniqueId.madeAt(row.getObject(1, UUID.class)), clock.instant())
                  .toMillis()
              / 1000.0
          : 0;
    } catch (SQLException away) {
      return Double.NaN;
    }
  }
}
