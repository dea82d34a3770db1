package org.planningservices.foundation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.planningservices.foundation.figures.Counts;
import org.planningservices.foundation.figures.Figure;
import org.planningservices.foundation.figures.Figures;

/** How many events wait for a person. */
@ApplicationScoped
class ParkedEventFigures implements Figures {

  private static final String NAME = "parked.events";

  @Override
  public Map<String, String> descriptions() {
    return Map.of(
        NAME, "Events that had no effect and wait for a person to replay or discard them");
  }

  @Override
  public List<Figure> read(Connection connection) throws SQLException {
    return List.of(
        Figure.of(NAME, "status", "waiting", count(connection, "WAITING")),
        Figure.of(NAME, "status", "set_aside", count(connection, "SET_ASIDE")));
  }

  private static long count(Connection connection, String status) throws SQLException {
    return Counts.upToMost(connection, "from parked_event where status = '" + status + "'");
  }
}
