package org.planningservices.foundation.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.problem.StorageFailure;

/** Events that could not take effect, and those that wait behind them, in order per key. */
@ApplicationScoped
class ParkedEvents {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
  private static final int LONGEST_ERROR = 2_000;

  private static final String PARK =
      """
      insert into parked_event
        (parked_id, event_id, topic, event_key, type, headers, payload, topic_partition,
         topic_offset, error, attempts, status, parked_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 'WAITING', ?)
      on conflict on constraint uq_parked_event_event_id do nothing""";

  private static final String FIRST =
      """
      select parked_id, topic, event_key, headers, payload, topic_partition, topic_offset
      from parked_event where topic = ? and event_key = ? and status = 'WAITING'
      order by position limit 1""";

  private final DataSource database;
  private final Clock clock;
  private final MeterRegistry metrics;

  ParkedEvents(DataSource database, Clock clock, MeterRegistry metrics) {
    this.database = database;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** The first waiting event of a key. */
  record Waiting(UUID parkedId, RawEvent event) {}

  /** Held by every batch: while somebody replays, no batch of the topic may park or pass. */
  void lockShared(String topic) {
    lock("select pg_advisory_xact_lock_shared(hashtextextended(?, 1))", topic);
  }

  /** Held by a replay. */
  void lockExclusively(String topic) {
    lock("select pg_advisory_xact_lock(hashtextextended(?, 1))", topic);
  }

  Set<String> waitingKeys(String topic) {
    String select =
        "select distinct event_key from parked_event where topic = ? and status = 'WAITING'";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setString(1, topic);
      try (ResultSet rows = statement.executeQuery()) {
        Set<String> keys = new HashSet<>();
        while (rows.next()) {
          keys.add(rows.getString(1));
        }
        return keys;
      }
    } catch (SQLException failed) {
      throw new StorageFailure("parked keys not read", failed);
    }
  }

  void park(RawEvent event, String error) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(PARK)) {
      insert.setObject(1, UniqueId.next());
      insert.setObject(2, event.id());
      insert.setString(3, event.topic());
      insert.setString(4, event.key());
      insert.setString(5, event.type());
      insert.setString(6, JSON.writeValueAsString(event.headers()));
      insert.setBytes(7, event.data());
      insert.setInt(8, event.partition());
      insert.setLong(9, event.offset());
      insert.setString(10, shortened(error));
      insert.setObject(11, now());
      insert.executeUpdate();
      metrics.counter("inbox.parked", "topic", event.topic()).increment();
    } catch (SQLException failed) {
      throw new StorageFailure("event not parked", failed);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Optional<Waiting> first(String topic, String key) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FIRST)) {
      select.setString(1, topic);
      select.setString(2, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(waiting(row)) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new StorageFailure("parked event not read", failed);
    }
  }

  void failedAgain(UUID parkedId, String error) {
    update(
        "update parked_event set attempts = attempts + 1, error = ? where parked_id = ?",
        shortened(error),
        parkedId);
  }

  /**
   * @param status {@code REPLAYED} or {@code DISCARDED}
   */
  void close(UUID parkedId, String status, String reason) {
    update(
        "update parked_event set status = ?, reason = ?, closed_at = ? where parked_id = ?",
        status,
        reason,
        now(),
        parkedId);
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    try {
      return new Waiting(
          row.getObject(1, UUID.class),
          new RawEvent(
              row.getString(2),
              row.getInt(6),
              row.getLong(7),
              row.getString(3),
              JSON.readValue(row.getString(4), HEADERS),
              row.getBytes(5)));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("headers of a parked event", unreadable);
    }
  }

  private void lock(String statement, String topic) {
    try (Connection connection = database.getConnection();
        PreparedStatement lock = connection.prepareStatement(statement)) {
      lock.setString(1, topic);
      lock.execute();
    } catch (SQLException failed) {
      throw new StorageFailure("topic not locked", failed);
    }
  }

  private void update(String statement, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(statement)) {
      for (int index = 0; index < values.length; index++) {
        update.setObject(index + 1, values[index]);
      }
      update.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("parked event not updated", failed);
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static String shortened(String error) {
    return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
  }
}
