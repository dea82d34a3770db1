package org.planningservices.foundation.metrics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How many rows of a table have each status, counted a stretch at a time: a table of ten million
 * would take seconds each time, and this never reads more than a stretch of each status. What is
 * reported for a status is its last complete count: of a few thousand rows as fresh as the
 * interval, of ten million as old as a hundred intervals. Of one thread.
 */
public final class StatusCounts {

  /** Index entries read of each status each time: some milliseconds. */
  public static final int STRETCH = 100_000;

  private final String stretch;
  private final int length;
  private final Map<String, Progress> progresses = new LinkedHashMap<>();

  /** How far the count of one status has come. */
  private static final class Progress {
    private UUID last = new UUID(0, 0);
    private long rows;
    private long sum;
    private Counted complete;
  }

  /**
   * @param sum of the column that is added up; 0 without one
   */
  public record Counted(long rows, long sum) {}

  /**
   * @param index an index on status and id has to be there, in this order
   * @param sum a column to add up, or null for none
   */
  public StatusCounts(String table, String id, String sum, List<String> statuses, int length) {
    this.stretch =
        """
        select count(*), %s, (array_agg(id order by id desc))[1]
        from (select %s as id%s from %s where status = ? and %s > ? order by %s limit ?) stretch"""
            .formatted(
                sum == null ? "0" : "coalesce(sum(amount), 0)",
                id,
                sum == null ? "" : ", " + sum + " as amount",
                table,
                id,
                id);
    this.length = length;
    statuses.forEach(status -> progresses.put(status, new Progress()));
  }

  /** Counts on; a status that was never counted to its end is absent. */
  public Map<String, Counted> goOn(Connection connection) throws SQLException {
    Map<String, Counted> counted = new LinkedHashMap<>();
    for (Map.Entry<String, Progress> status : progresses.entrySet()) {
      Progress progress = status.getValue();
      goOn(connection, status.getKey(), progress);
      if (progress.complete != null) {
        counted.put(status.getKey(), progress.complete);
      }
    }
    return counted;
  }

  private void goOn(Connection connection, String status, Progress progress) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(stretch)) {
      select.setString(1, status);
      select.setObject(2, progress.last);
      select.setInt(3, length);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        long rows = row.getLong(1);
        progress.rows += rows;
        progress.sum += row.getLong(2);
        if (rows == length) {
          progress.last = row.getObject(3, UUID.class);
        } else {
          progress.complete = new Counted(progress.rows, progress.sum);
          progress.rows = 0;
          progress.sum = 0;
          progress.last = new UUID(0, 0);
        }
      }
    }
  }
}
