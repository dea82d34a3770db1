package org.planningservices.foundation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.database.Jdbc;
import org.planningservices.foundation.database.Row;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.reading.KeysetQuery;

/** Reads parked events for operators. */
@ApplicationScoped
class ParkedEventQueries {

  private static final String SELECT =
      """
      select parked_id, event_id, topic, event_key, type, topic_partition, topic_offset,
             coalesce(payload_size, 0) as payload_size, kept_whole, status, cause, attempts, error,
             parked_at, reason, closed_at
      from parked_event""";

  private final Jdbc jdbc;

  ParkedEventQueries(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ParkedEventView> find(UUID parkedId) {
    return parked().one(jdbc, parkedId, ParkedEventQueries::view);
  }

  List<ParkedEventView> list(String topic, String status, PageRequest page) {
    return parked()
        .unlessNull("topic = ?", topic)
        .unlessNull("status = ?", status)
        .page(jdbc, page, ParkedEventQueries::view);
  }

  private static KeysetQuery parked() {
    return KeysetQuery.of(SELECT, "parked_id");
  }

  private static ParkedEventView view(Row row) throws SQLException {
    return new ParkedEventView(
        row.id("parked_id"),
        row.id("event_id"),
        row.text("topic"),
        row.text("event_key"),
        row.text("type"),
        row.integer("topic_partition"),
        row.number("topic_offset"),
        row.integer("payload_size"),
        row.flag("kept_whole"),
        row.text("status"),
        row.text("cause"),
        row.integer("attempts"),
        row.text("error"),
        row.instant("parked_at"),
        row.text("reason"),
        row.instant("closed_at"));
  }
}
