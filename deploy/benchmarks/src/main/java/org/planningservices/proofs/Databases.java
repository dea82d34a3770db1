package org.planningservices.proofs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.planningservices.local.stack.Service;
import org.planningservices.servers.PostgresServer;

/** Looks past the services into their databases. */
record Databases(PostgresServer server) {

  /** The first column of each row, as text. */
  List<String> list(Service service, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = server.connect(service.database());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  /** The second column by the first, sorted. */
  Map<String, String> map(Service service, String sql) throws SQLException {
    Map<String, String> found = new TreeMap<>();
    try (Connection connection = server.connect(service.database());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
    }
    return found;
  }

  long count(Service service, String rows) throws SQLException {
    return Long.parseLong(list(service, "select count(*) from " + rows).getFirst());
  }

  void execute(Service service, String sql) throws SQLException {
    try (Connection connection = server.connect(service.database());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
