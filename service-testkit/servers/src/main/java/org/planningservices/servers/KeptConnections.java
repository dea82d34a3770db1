package org.planningservices.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Connections by which tests look into a database. They are kept from one look to the next: to log
 * in costs both sides more than most looks do.
 */
public final class KeptConnections {
  private final String url;
  private final String user;
  private final String password;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

  public KeptConnections(PostgresServer server, String database) {
    // a plan that the driver keeps would outlive the tables that a test changes
    url = server.jdbcUrl(database) + "?prepareThreshold=0";
    user = server.user();
    password = server.password();
  }

  /** What is done with a connection, in one statement each time. */
  @FunctionalInterface
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /**
   * Does it with a connection that was kept, and again with a new one when that turns out to be
   * lost: tests end the sessions of others, and make databases read-only.
   *
   * @throws IllegalStateException with what the database said
   */
  public <T> T run(Work<T> work) {
    Connection kept = idle.poll();
    try {
      if (kept != null) {
        try {
          return done(kept, work);
        } catch (SQLException failed) {
          if (!isLost(failed)) {
            throw failed;
          }
        }
      }
      return done(open(), work);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** One that is not kept, for whoever closes it. */
  public Connection open() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  private <T> T done(Connection connection, Work<T> work) throws SQLException {
    try {
      T result = work.with(connection);
      idle.push(connection);
      return result;
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
  }

  private static boolean isLost(SQLException failed) {
    String state = failed.getSQLState();
    return state != null
        && (state.startsWith("08") || state.startsWith("57P") || state.equals("25006"));
  }
}
