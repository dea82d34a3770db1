package org.planningservices.foundation.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

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
      select position, event_id, event_key, type, sequence, extensions, at, traceparent, request_id,
             payload
      from outbox where position <> all (?) order by position limit ?""";

  private static final String DELETE = "delete from outbox where position = any (?)";

  private final Connection connection;

  private RelayConnection(Connection connection) {
    this.connection = connection;
  }

  static RelayConnection open(DataSource database) throws SQLException {
    return new RelayConnection(database.getConnection());
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
    try (PreparedStatement select = plannedEachTime(OLDEST)) {
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
    try (PreparedStatement delete = plannedEachTime(DELETE)) {
      Array positions = bigints(published);
      delete.setArray(1, positions);
      delete.executeUpdate();
      positions.free();
    }
  }

  /**
   * An outbox is empty most of the time, and a plan kept from then reads and sorts all of it for
   * every batch when it is full; a plan kept from any time searches the array row by row.
   */
  private PreparedStatement plannedEachTime(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    return statement;
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
        row.getLong(5),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getString(8),
        row.getString(9),
        row.getBytes(10));
  }

  /** Gives the lock back before the connection returns to its pool. */
  @Override
  public void close() {
    try (connection;
        PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock_all()")) {
      unlock.execute();
    } catch (SQLException broken) {
      // a broken connection has lost the lock already, and the pool throws it away
      return;
    }
  }
}
