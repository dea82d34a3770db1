package org.planningservices.foundation.metrics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Counts rows, but not for ever. */
public final class BoundedCounts {

  /** Anything above this is reported as this: an operator does the same about either. */
  public static final int MOST = 100_000;

  private BoundedCounts() {}

  /**
   * @param from what follows {@code select 1}: a table and a condition that has an index
   */
  public static long upToMost(Connection connection, String from, Object... values)
      throws SQLException {
    String select = "select count(*) from (select 1 " + from + " limit " + MOST + ") counted";
    return number(connection, select, values);
  }

  /** The only column of the only row. */
  public static long number(Connection connection, String select, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(select)) {
      for (int index = 0; index < values.length; index++) {
        statement.setObject(index + 1, values[index]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
