package org.planningservices.foundation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.planningservices.servers.RealServers;

/** Looks into the sample service's database, past the service. */
public final class SampleDatabase {

  private SampleDatabase() {}

  public static Connection connect() {
    try {
      return RealServers.connections().open();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public static long count(String from) {
    return longs("select count(*) from " + from).getFirst();
  }

  public static List<Long> longs(String select) {
    return values(select, Long.class);
  }

  public static List<UUID> uuids(String select) {
    return values(select, UUID.class);
  }

  private static <T> List<T> values(String select, Class<T> type) {
    return RealServers.connections()
        .run(
            connection -> {
              try (Statement statement = connection.createStatement();
                  ResultSet rows = statement.executeQuery(select)) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                  found.add(rows.getObject(1, type));
                }
                return found;
              }
            });
  }

  public static void execute(String sql) {
    RealServers.connections()
        .run(
            connection -> {
              try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
              }
            });
  }
}
