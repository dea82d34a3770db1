package org.planningservices.local.journey;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.planningservices.servers.PostgresServer;

/** Looks past a service into its database. */
record ServiceDatabase(PostgresServer server, String name) {

  void execute(String sql) throws SQLException {
    try (Connection connection = server.connect(name);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * @param rows a table, and what to restrict it by
   */
  long count(String rows) throws SQLException {
    try (Connection connection = server.connect(name);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + rows)) {
      row.next();
      return row.getLong(1);
    }
  }
}
