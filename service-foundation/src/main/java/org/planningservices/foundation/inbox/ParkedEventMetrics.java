package org.planningservices.foundation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.planningservices.foundation.metrics.BoundedCounts;
import org.planningservices.foundation.metrics.DatabaseMetrics;
import org.planningservices.foundation.metrics.MetricValue;

/** How many events wait for a person. */
@ApplicationScoped
class ParkedEventMetrics implements DatabaseMetrics {

  private static final String NAME = "parked.events";

  @Override
  public Map<String, String> descriptions() {
    return Map.of(
        NAME, "Events that had no effect and wait for a person to replay or discard them");
  }

  @Override
  public List<MetricValue> read(Connection connection) throws SQLException {
    return List.of(
        MetricValue.of(NAME, "status", "waiting", count(connection, "WAITING")),
        MetricValue.of(NAME, "status", "set_aside", count(connection, "SET_ASIDE")));
  }

  private static long count(Connection connection, String status) throws SQLException {
    return BoundedCounts.upToMost(connection, "from parked_event where status = '" + status + "'");
  }
}
