package org.planningservices.foundation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.problem.StorageFailure;

/** Reads parked events for operators. */
@ApplicationScoped
class ParkedEventQueries {

  private static final String COLUMNS =
      """
      select parked_id, event_id, topic, event_key, type, topic_partition, topic_offset,
             payload_size, kept_whole, status, cause, attempts, error, parked_at, reason, closed_at
      from parked_event
      """;

  private final DataSource database;

  ParkedEventQueries(DataSource database) {
    this.database = database;
  }

  Optional<ParkedEventView> find(UUID parkedId) {
    return read(COLUMNS + "where parked_id = ?", parkedId).stream().findFirst();
  }

  List<ParkedEventView> list(String topic, String status, PageRequest page) {
    List<Object> values = new ArrayList<>();
    StringBuilder where = new StringBuilder("where true");
    and(where, values, " and topic = ?", topic);
    and(where, values, " and status = ?", status);
    and(where, values, " and parked_id < ?", page.after());
    values.add(page.fetchSize());
    return read(COLUMNS + where + " order by parked_id desc limit ?", values.toArray());
  }

  private static void and(
      StringBuilder where, List<Object> values, String condition, Object value) {
    if (value != null) {
      where.append(condition);
      values.add(value);
    }
  }

  private List<ParkedEventView> read(String select, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(select)) {
      for (int index = 0; index < values.length; index++) {
        statement.setObject(index + 1, values[index]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<ParkedEventView> found = new ArrayList<>();
        while (rows.next()) {
          found.add(view(rows));
        }
        return found;
      }
    } catch (SQLException failed) {
      throw new StorageFailure("parked events not read", failed);
    }
  }

  private static ParkedEventView view(ResultSet row) throws SQLException {
    return new ParkedEventView(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getLong(7),
        row.getInt(8),
        row.getBoolean(9),
        row.getString(10),
        row.getString(11),
        row.getInt(12),
        row.getString(13),
        instant(row, 14),
        row.getString(15),
        instant(row, 16));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
