package org.planningservices.foundation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.problem.Fault;
import org.planningservices.servers.RealServers;
import org.planningservices.servers.TokenClaims;

/** What a session may cost others, and that readiness is not among it. */
@SampleTest
class DatabaseLimitsTest {

  private static final String TOKEN =
      RealServers.issuer()
          .token(TokenClaims.of("PARTNER", UUID.randomUUID(), "note:write", "note:read"));

  @Inject AgroalDataSource database;
  @Inject Flyway flyway;

  @Test
  void everySessionOfThePoolHasItsLimits() throws SQLException {
    try (Connection connection = database.getConnection()) {
      assertThat(shown(connection, "lock_timeout")).isEqualTo("3s");
      assertThat(shown(connection, "statement_timeout")).isEqualTo("15s");
      assertThat(shown(connection, "idle_in_transaction_session_timeout")).isEqualTo("20s");
    }
  }

  @Test
  void migrationsHaveNone() throws SQLException {
    try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
      assertThat(shown(connection, "lock_timeout")).isEqualTo("0");
      assertThat(shown(connection, "statement_timeout")).isEqualTo("0");
      assertThat(shown(connection, "idle_in_transaction_session_timeout")).isEqualTo("0");
      assertThat(connection.getNetworkTimeout()).isZero();
    }
  }

  @Test
  void refusesWhoMeetsALockedRowWithinItsBound() throws SQLException {
    String note = post("{\"text\":\"a\"}").path("noteId");
    try (Connection other = SampleDatabase.connect();
        Statement lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("select from note where note_id = '" + note + "' for update");
      long begin = System.nanoTime();

      Response answer = rewrite(note);

      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .isBetween(Duration.ofMillis(2_900), Duration.ofSeconds(6));
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
      assertThat(answer.jsonPath().getString("code")).isEqualTo("request.resource-busy");
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      other.rollback();
    }
    assertThat(rewrite(note).statusCode()).isEqualTo(200);
  }

  @Test
  void aStatementThatTakesTooLongPasses() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set statement_timeout = '50ms'");
      assertThatThrownBy(() -> statement.execute("select pg_sleep(20)"))
          .satisfies(slow -> assertThat(Fault.of(slow)).isEqualTo(Fault.DATABASE_AWAY));
      statement.execute("reset statement_timeout");
    }
  }

  @Test
  void aSessionThatIdlesInATransactionLeavesThePool() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local idle_in_transaction_session_timeout = '50ms'");
      int session = backend(connection);
      Awaitility.await()
          .until(() -> SampleDatabase.count("pg_stat_activity where pid = " + session) == 0);
      assertThatThrownBy(() -> statement.execute("select 1"))
          .satisfies(ended -> assertThat(Fault.of(ended)).isEqualTo(Fault.DATABASE_AWAY));
    }
    assertThat(post("{\"text\":\"a\"}").statusCode()).isEqualTo(201);
  }

  @Test
  void isReadyWhileEveryConnectionIsTaken() throws SQLException {
    List<Connection> taken = new ArrayList<>();
    try {
      for (int more = 0; more < 24; more++) {
        taken.add(database.getConnection());
      }
      given().get(Management.address("/health/ready")).then().statusCode(200);
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
  }

  private static String shown(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  private static int backend(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Response post(String body) {
    return SampleApi.as(TOKEN).body(body).post("/v1/notes");
  }

  private static Response rewrite(String note) {
    Response read = SampleApi.as(TOKEN).get("/v1/notes/" + note);
    return SampleApi.as(TOKEN)
        .header("If-Match", read.header("ETag"))
        .body("{\"text\":\"" + UUID.randomUUID() + "\"}")
        .put("/v1/notes/" + note);
  }
}
