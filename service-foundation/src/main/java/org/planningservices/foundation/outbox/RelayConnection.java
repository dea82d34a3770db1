package org.planningservices.foundation.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * The connection that holds the relay's lock and does all its reading and deleting: when it breaks,
 * the lock is gone and this relay can do nothing more, so there are never two.
 */
final class RelayConnection implements AutoCloseable {

  /** The relay of a database; any number that nothing else locks. */
  private static final long LOCK = 7_201_511_380_652_301L;

  private static final String LOCK_SQL = "select pg_try_advisory_lock(" + LOCK + ")";

  private static final String OLDEST =
      """
      select position, event_id, event_key, type, version, sequence, extensions, at, traceparent,
             request_id, payload
      from outbox where position <> all (?) order by position limit ?""";

  private static final String DELETE = "delete from outbox where position = any (?)";

  /**
   * Every read walks over what was deleted and not yet vacuumed, which autovacuum does too late.
   */
  private static final String VACUUM =
      "vacuum (skip_locked, index_cleanup on, truncate off) outbox";

  private static final int DELETED_A_VACUUM = 20_000;

  /**
   * An outbox is empty most of the time: a plan kept from then reads and sorts all of a full one
   * for every batch. And what a crash of the server takes back of the last deletes is sent again,
   * as after a crash of the relay, so they need not wait for the disk. The limit of statements is
   * for requests: clearing a long outbox away may take longer.
   */
  private static final String SETTINGS =
      "set plan_cache_mode = force_custom_plan; set synchronous_commit = off;"
          + " set statement_timeout = 0";

  /** The connection goes back to a pool. */
  private static final String RELEASE =
      "select pg_advisory_unlock_all(); reset plan_cache_mode; reset synchronous_commit;"
          + " reset statement_timeout";

  private final Connection connection;
  private int deleted;

  private RelayConnection(Connection connection) {
    this.connection = connection;
  }

  static RelayConnection open(DataSource database) throws SQLException {
    RelayConnection relay = new RelayConnection(database.getConnection());
    try {
      relay.execute(SETTINGS);
      return relay;
    } catch (SQLException failed) {
      relay.close();
      throw failed;
    }
  }

  boolean tryLock() throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK_SQL);
        ResultSet row = lock.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  /**
   * The oldest rows in order, without those in flight; one short statement, its own transaction.
   */
  List<OutboxRow> oldest(int limit, Collection<Long> inFlight) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
      Array positions = bigints(inFlight);
      select.setArray(1, positions);
      select.setInt(2, limit);
      try (ResultSet rows = select.executeQuery()) {
        List<OutboxRow> found = new ArrayList<>();
        while (rows.next()) {
          found.add(row(rows));
        }
        return found;
      } finally {
        positions.free();
      }
    }
  }

  void delete(Collection<Long> published) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      Array positions = bigints(published);
      delete.setArray(1, positions);
      deleted += delete.executeUpdate();
      positions.free();
    }
    if (deleted >= DELETED_A_VACUUM) {
      execute(VACUUM);
      deleted = 0;
    }
  }

  private Array bigints(Collection<Long> values) throws SQLException {
    return connection.createArrayOf("bigint", values.toArray());
  }

  private static OutboxRow row(ResultSet row) throws SQLException {
    return new OutboxRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getLong(6),
        row.getString(7),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        row.getString(9),
        row.getString(10),
        row.getBytes(11));
  }

  /** Gives the lock back before the connection returns to its pool. */
  @Override
  public void close() {
    try (connection) {
      execute(RELEASE);
    } catch (SQLException broken) {
      // a broken connection has lost the lock already, and the pool throws it away
      return;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
