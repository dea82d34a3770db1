package org.planningservices.proofs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planningservices.local.stack.Service;
import org.planningservices.servers.PostgresServer;
import org.postgresql.PGConnection;

/**
 * One database as files: all rows as of one moment, and how far its sequences had come. What
 * pg_dump does with {@code --data-only}; the tables are made by the service's own migrations.
 */
record Dump(Service service, Path folder, Map<String, Long> sequences, List<String> migrations) {
  private static final String TABLES =
      "select tablename from pg_tables where schemaname = 'public'"
          + " and tablename <> 'flyway_schema_history' order by tablename";
  private static final String MIGRATIONS =
      "select version from flyway_schema_history where success order by installed_rank";

  static Dump take(PostgresServer server, Service service, Path parent)
      throws SQLException, IOException {
    Path folder = Files.createDirectories(parent.resolve(service.database()));
    try (Connection connection = server.connect(service.database());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set transaction isolation level repeatable read, read only");
      for (String table : list(statement, TABLES)) {
        try (OutputStream out = Files.newOutputStream(folder.resolve(table))) {
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut("copy " + table + " to stdout (format binary)", out);
        }
      }
      Dump dump = new Dump(service, folder, sequences(statement), list(statement, MIGRATIONS));
      connection.rollback();
      return dump;
    }
  }

  /** Into a database whose tables have been made, and which may hold what migrations put there. */
  void restore(PostgresServer server) throws SQLException, IOException {
    try (Connection connection = server.connect(service.database());
        Statement statement = connection.createStatement()) {
      if (!list(statement, MIGRATIONS).equals(migrations)) {
        throw new IllegalStateException("The tables of " + service + " are of another build.");
      }
      connection.setAutoCommit(false);
      statement.execute("set local session_replication_role = replica"); // no triggers, no checks
      List<String> tables = list(statement, TABLES);
      statement.execute("truncate " + String.join(", ", tables));
      for (String table : tables) {
        try (InputStream in = Files.newInputStream(folder.resolve(table))) {
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + table + " from stdin (format binary)", in);
        }
      }
      for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
        statement.execute(
            "select setval('%s', %d)".formatted(sequence.getKey(), sequence.getValue()));
      }
      connection.commit();
    }
  }

  /** Those from which something was taken. */
  private static Map<String, Long> sequences(Statement statement) throws SQLException {
    Map<String, Long> sequences = new LinkedHashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select sequencename, last_value from pg_sequences"
                + " where schemaname = 'public' and last_value is not null")) {
      while (rows.next()) {
        sequences.put(rows.getString(1), rows.getLong(2));
      }
    }
    return sequences;
  }

  private static List<String> list(Statement statement, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
