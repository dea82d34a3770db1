package org.planningservices.foundation.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of a row by their names; each is null where the row has null. */
public final class Row {

  /** Makes a value of a row. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  public @Nullable UUID id(String column) throws SQLException {
    return rows.getObject(column, UUID.class);
  }

  public @Nullable String text(String column) throws SQLException {
    return rows.getString(column);
  }

  public @Nullable Integer integer(String column) throws SQLException {
    return rows.getObject(column, Integer.class);
  }

  public @Nullable Long number(String column) throws SQLException {
    return rows.getObject(column, Long.class);
  }

  public byte @Nullable [] bytes(String column) throws SQLException {
    return rows.getBytes(column);
  }

  public @Nullable Boolean flag(String column) throws SQLException {
    return rows.getObject(column, Boolean.class);
  }

  public @Nullable LocalDate day(String column) throws SQLException {
    return rows.getObject(column, LocalDate.class);
  }

  public @Nullable Instant instant(String column) throws SQLException {
    OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
