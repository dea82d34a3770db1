package org.planningservices.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planningservices.servers.RealServers;

/** Looks into the database of the service under test, past the service. */
public final class Database {

  private static final JsonMapper JSON = new JsonMapper();

  private Database() {}

  /** An event in the outbox; tests run without the relay, so it stays there. */
  public record OutboxEvent(String type, long sequence, String extensions, JsonNode payload) {}

  public static List<OutboxEvent> outbox(UUID key) {
    return query(
            "select type, sequence, extensions, payload from outbox where event_key = ?"
                + " order by position",
            key.toString())
        .stream()
        .map(
            row ->
                new OutboxEvent(
                    (String) row.get("type"),
                    (long) row.get("sequence"),
                    (String) row.get("extensions"),
                    json((byte[]) row.get("payload"))))
        .toList();
  }

  /** Rows of a table. */
  public static long count(String table) {
    return (long) query("select count(*) as rows from " + table).getFirst().get("rows");
  }

  /** What was recorded about a thing, oldest first. */
  public static List<String> audit(UUID id) {
    return query("select action from audit_entry where object_id = ? order by audit_id", id)
        .stream()
        .map(row -> (String) row.get("action"))
        .toList();
  }

  /** Why the last thing that was recorded about it was done. */
  public static String reason(UUID id) {
    return text(
        "select reason from audit_entry where object_id = ? order by audit_id desc limit 1", id);
  }

  /** The types of the events of an aggregate, oldest first. */
  public static List<String> events(UUID key) {
    return outbox(key).stream().map(OutboxEvent::type).toList();
  }

  /** A text, selected by a statement that finds one row. */
  public static String text(String sql, Object... values) {
    return (String) query(sql, values).getFirst().values().iterator().next();
  }

  /**
   * Every row of every table, as a hash a table.
   *
   * @param except tables that schedules write meanwhile
   */
  public static Map<String, String> contents(Set<String> except) {
    String hashes =
        query(
                "select table_name as name from information_schema.tables"
                    + " where table_schema = 'public' and table_type = 'BASE TABLE'")
            .stream()
            .map(table -> (String) table.get("name"))
            .filter(name -> !except.contains(name))
            .map(Database::hash)
            .collect(Collectors.joining(" union all "));
    Map<String, String> contents = new TreeMap<>();
    query(hashes)
        .forEach(table -> contents.put((String) table.get("name"), (String) table.get("hash")));
    return contents;
  }

  private static String hash(String table) {
    return "select '%s' as name, count(*) || '-' || coalesce(sum(hashtextextended(t::text, 0)), 0)"
            .formatted(table)
        + " as hash from %s t".formatted(table);
  }

  public static List<Map<String, Object>> query(String sql, Object... values) {
    return RealServers.connections().run(connection -> rows(connection, sql, values));
  }

  private static List<Map<String, Object>> rows(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = statement(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<Map<String, Object>> found = new ArrayList<>();
      while (rows.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          row.put(rows.getMetaData().getColumnLabel(column), rows.getObject(column));
        }
        found.add(row);
      }
      return found;
    }
  }

  public static int execute(String sql, Object... values) {
    return RealServers.connections()
        .run(
            connection -> {
              try (PreparedStatement statement = statement(connection, sql, values)) {
                return statement.executeUpdate();
              }
            });
  }

  /**
   * Locks every row of every table, as somebody would who works on all of them, until the answer is
   * closed.
   */
  public static Connection lockingAllRows() {
    try {
      Connection connection = RealServers.connections().open();
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (Map<String, Object> table :
            query("select tablename from pg_tables where schemaname = 'public'")) {
          statement.execute("select 1 from " + table.get("tablename") + " for update");
        }
      }
      return connection;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static PreparedStatement statement(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int index = 0; index < values.length; index++) {
      statement.setObject(index + 1, values[index]);
    }
    return statement;
  }

  private static JsonNode json(byte[] bytes) {
    try {
      return JSON.readTree(bytes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
