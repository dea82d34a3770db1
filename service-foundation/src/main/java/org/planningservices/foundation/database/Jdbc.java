package org.planningservices.foundation.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.planningservices.foundation.problem.StorageFailure;

/**
 * SQL where no entity stands for the table. Joins the transaction that is open, and is one of its
 * own otherwise. What Hibernate has not flushed yet is not seen.
 *
 * <p>Values may be null, an instant, an enum constant, or a collection of UUIDs, which is an array
 * in SQL: {@code location_id = any (?)}.
 */
@ApplicationScoped
public class Jdbc {

  private final DataSource database;

  Jdbc(DataSource database) {
    this.database = database;
  }

  public <T> List<T> list(Row.Reader<T> reader, String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      Row row = new Row(rows);
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reader.read(row));
      }
      return read;
    } catch (SQLException failed) {
      throw new StorageFailure("rows not read", failed);
    }
  }

  public <T> Optional<T> first(Row.Reader<T> reader, String sql, Object... values) {
    return list(reader, sql, values).stream().findFirst();
  }

  /**
   * @return how many rows it wrote or removed
   */
  public int update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException failed) {
      throw new StorageFailure("rows not written", failed);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int index = 0; index < values.length; index++) {
        statement.setObject(index + 1, value(connection, values[index]));
      }
      return statement;
    } catch (SQLException | RuntimeException failed) {
      statement.close();
      throw failed;
    }
  }

  private static Object value(Connection connection, Object value) throws SQLException {
    return switch (value) {
      case Instant at -> OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
      case Enum<?> constant -> constant.name();
      case Collection<?> ids -> connection.createArrayOf("uuid", ids.toArray());
      case null, default -> value;
    };
  }
}
