package org.planningservices.foundation.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.problem.StorageFailure;

/**
 * Events that could not take effect, and those that wait behind them, in order per key; and, set
 * aside from any queue, records that must not take effect. Whatever bytes a record has can be
 * parked.
 */
@ApplicationScoped
class ParkedEvents {

  private static final int LONGEST_ERROR = 2_000;
  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_TYPE = 200;

  private static final String PARK =
      """
      insert into parked_event
        (parked_id, event_id, topic, event_key, key_bytes, key_hash, type, headers, header_bytes,
         payload, payload_size, payload_hash, kept_whole, topic_partition, topic_offset, cause,
         error, attempts, status, parked_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
      on conflict on constraint uq_parked_event_event_id do nothing""";

  private static final String COLUMNS =
      """
      select parked_id, topic, key_bytes, key_hash, header_bytes, payload, payload_size, kept_whole,
             topic_partition, topic_offset, status
      from parked_event
      """;

  private static final String FIRST =
      COLUMNS + "where topic = ? and key_hash = ? and status = 'WAITING' order by position limit 1";

  private static final String BY_ID = COLUMNS + "where parked_id = ?";

  private final DataSource database;
  private final Clock clock;
  private final MeterRegistry metrics;

  ParkedEvents(DataSource database, Clock clock, MeterRegistry metrics) {
    this.database = database;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Why a record is parked. */
  enum Cause {
    /** Its effect failed, or it cannot be read. */
    FAILED,
    /** An earlier event of its key is parked. */
    QUEUED,
    /** It is of a version that this service does not know. */
    UNKNOWN_VERSION,
    /** It is not by the owner of the topic. */
    FORGED
  }

  /**
   * A parked event as it came.
   *
   * @param event its first bytes only, unless it was kept whole
   * @param setAside whether it is in no queue
   */
  record Parked(
      UUID parkedId, RawEvent event, byte[] keyHash, boolean keptWhole, boolean setAside) {}

  /** Held by every batch: while somebody replays, no batch of the topic may park or pass. */
  void lockShared(String topic) {
    lock("select pg_advisory_xact_lock_shared(hashtextextended(?, 1))", topic);
  }

  /** Held by a replay. */
  void lockExclusively(String topic) {
    lock("select pg_advisory_xact_lock(hashtextextended(?, 1))", topic);
  }

  /** Hashes of the keys that have a queue. */
  Set<ByteBuffer> waitingKeys(String topic) {
    String select =
        "select distinct key_hash from parked_event where topic = ? and status = 'WAITING'";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setString(1, topic);
      try (ResultSet rows = statement.executeQuery()) {
        Set<ByteBuffer> keys = new HashSet<>();
        while (rows.next()) {
          keys.add(ByteBuffer.wrap(rows.getBytes(1)));
        }
        return keys;
      }
    } catch (SQLException failed) {
      throw new StorageFailure("parked keys not read", failed);
    }
  }

  /** In the queue of its key. */
  void park(RawEvent event, Cause cause, String error) {
    insert(event, event.id(), "WAITING", cause, error);
  }

  /**
   * In no queue. Under an id of its place: the one that it claims may be that of a true event,
   * which then could not be parked.
   */
  void setAside(RawEvent event, Cause cause) {
    String error =
        cause == Cause.FORGED
            ? "it does not come from the owner of the topic: its source is " + event.source()
            : "this service does not know the version " + event.type();
    insert(event, event.placeId(), "SET_ASIDE", cause, error);
  }

  private void insert(RawEvent event, UUID eventId, String status, Cause cause, String error) {
    KeptRecord kept = KeptRecord.of(event);
    byte[] data = event.data();
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(PARK)) {
      insert.setObject(1, UniqueId.next());
      insert.setObject(2, eventId);
      insert.setString(3, event.topic());
      insert.setString(4, Rendering.of(event.key(), LONGEST_KEY));
      insert.setBytes(5, kept.key());
      insert.setBytes(6, event.keyHash().array());
      insert.setString(7, event.type() == null ? "" : Rendering.of(event.type(), LONGEST_TYPE));
      insert.setString(8, "{}"); // read from header_bytes
      insert.setBytes(9, kept.headers());
      insert.setBytes(10, data == null ? new byte[0] : kept.data());
      insert.setObject(11, data == null ? null : data.length, Types.INTEGER);
      insert.setBytes(12, data == null ? null : RawEvent.sha256(data));
      insert.setBoolean(13, kept.whole());
      insert.setInt(14, event.partition());
      insert.setLong(15, event.offset());
      insert.setString(16, cause.name());
      insert.setString(17, Rendering.of(error, LONGEST_ERROR));
      insert.setString(18, status);
      insert.setObject(19, now());
      if (insert.executeUpdate() == 1) {
        metrics.counter("inbox.parked", "topic", event.topic()).increment();
      }
    } catch (SQLException failed) {
      throw new StorageFailure("event not parked", failed);
    }
  }

  /** The first waiting event of a key. */
  Optional<Parked> first(String topic, byte[] keyHash) {
    return read(FIRST, topic, keyHash);
  }

  Optional<Parked> find(UUID parkedId) {
    return read(BY_ID, parkedId);
  }

  void failedAgain(UUID parkedId, String error) {
    update(
        "update parked_event set attempts = attempts + 1, error = ? where parked_id = ?",
        Rendering.of(error, LONGEST_ERROR),
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

  private Optional<Parked> read(String select, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(select)) {
      for (int index = 0; index < values.length; index++) {
        statement.setObject(index + 1, values[index]);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(parked(row)) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new StorageFailure("parked event not read", failed);
    }
  }

  private static Parked parked(ResultSet row) throws SQLException {
    RawEvent event =
        new RawEvent(
            row.getString("topic"),
            row.getInt("topic_partition"),
            row.getLong("topic_offset"),
            row.getBytes("key_bytes"),
            KeptRecord.headers(row.getBytes("header_bytes")),
            row.getObject("payload_size") == null ? null : row.getBytes("payload"));
    return new Parked(
        row.getObject("parked_id", UUID.class),
        event,
        row.getBytes("key_hash"),
        row.getBoolean("kept_whole"),
        row.getString("status").equals("SET_ASIDE"));
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
}
