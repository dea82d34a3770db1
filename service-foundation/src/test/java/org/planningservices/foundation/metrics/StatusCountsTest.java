package org.planningservices.foundation.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.RealServers;

/** A count that never reads a table at once. */
class StatusCountsTest {

  private final PostgresServer server = RealServers.postgres();
  private final StatusCounts count =
      new StatusCounts("thing", "thing_id", "weight", List.of("NEW", "OLD", "GONE"), 10);

  private Connection connection;

  @BeforeEach
  void fill() throws SQLException {
    connection =
        DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), server.password());
    execute("create temporary table thing (thing_id uuid, status text, weight integer)");
    execute(
        "insert into thing select gen_random_uuid(), 'NEW', 2 from generate_series(1, 7)"
            + " union all select gen_random_uuid(), 'OLD', 3 from generate_series(1, 25)");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void tellsAStatusOnceItWasCountedToItsEnd() throws SQLException {
    assertThat(count.goOn(connection))
        .isEqualTo(
            Map.of("NEW", new StatusCounts.Counted(7, 14), "GONE", new StatusCounts.Counted(0, 0)));
    assertThat(count.goOn(connection)).doesNotContainKey("OLD");
    assertThat(count.goOn(connection)).containsEntry("OLD", new StatusCounts.Counted(25, 75));
  }

  @Test
  void beginsAnewAfterTheEndAndTellsTheLastCountMeanwhile() throws SQLException {
    for (int read = 0; read < 3; read++) {
      count.goOn(connection);
    }
    execute("delete from thing where status = 'OLD'");
    execute("insert into thing values (gen_random_uuid(), 'NEW', 1)");
    assertThat(count.goOn(connection))
        .containsEntry("NEW", new StatusCounts.Counted(8, 15))
        .containsEntry("OLD", new StatusCounts.Counted(0, 0));
  }

  @Test
  void countsAStatusThatFillsItsStretchExactly() throws SQLException {
    execute("insert into thing select gen_random_uuid(), 'NEW', 2 from generate_series(1, 3)");
    assertThat(count.goOn(connection)).doesNotContainKey("NEW");
    assertThat(count.goOn(connection)).containsEntry("NEW", new StatusCounts.Counted(10, 20));
  }
}
