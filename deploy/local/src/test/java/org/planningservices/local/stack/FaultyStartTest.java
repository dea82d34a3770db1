package org.planningservices.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.servers.ChildProcess;
import org.planningservices.servers.DatabaseLogin;
import org.planningservices.servers.Ports;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.TokenIssuer;

/**
 * What a packaged service says when what it was given is wrong: the fault, and the setting to look
 * at; and that it ends instead of serving.
 */
@Timeout(120) // a service that serves in spite of its fault would be waited for in vain
class FaultyStartTest {

  private static PostgresServer postgres;
  private static TokenIssuer issuer;

  private final String database = "voucher-" + UUID.randomUUID();
  private final Map<String, String> settings = new HashMap<>();

  @TempDir private Path folder;

  @BeforeAll
  static void startServers() {
    postgres = PostgresServer.throwaway();
    issuer = TokenIssuer.throwaway();
  }

  @AfterAll
  static void stopServers() {
    issuer.close();
    postgres.close();
  }

  /** As it has to be, but that there is no broker, which a service does not need to start. */
  @BeforeEach
  void makeGoodSettings() {
    postgres.createDatabase(database);
    settings.put("QUARKUS_PROFILE", "local");
    settings.put("QUARKUS_HTTP_PORT", "0");
    settings.put("QUARKUS_MANAGEMENT_PORT", "0");
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
    work(postgres.app(database));
    settings.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.issuerUrl());
    settings.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + Ports.free());
    settings.put("PLANNING_SEALING_KEY", "tq7xH0ZbmUhnm0mqz0gX5d4NAk9bX2ao0c0y3C0Gf1E=");
    settings.put("PLANNING_START_PATIENCE", "1s");
    settings.put("VOUCHER_DELIVERABLES_FOLDER", folder.resolve("files").toString());
  }

  @Test
  void namesTheSettingOfAWrongPassword() throws Exception {
    settings.put("QUARKUS_DATASOURCE_PASSWORD", "of another database");
    assertThat(endedSaying()).contains("not started", "quarkus.datasource.password");
  }

  @Test
  void namesTheSettingOfADatabaseThatIsNotThere() throws Exception {
    settings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("vouchr"));
    assertThat(endedSaying()).contains("not started", "vouchr", "quarkus.datasource.jdbc.url");
  }

  @Test
  void namesEachSettingThatCannotBeMeantItsLimitsAndItsValue() throws Exception {
    settings.put("PLANNING_OUTBOX_BATCH_SIZE", "0");
    settings.put("PLANNING_CLEANUP_EVERY", "1week");
    settings.put("VOUCHER_MAIL_SEND_TIMEOUT", "2h");
    assertThat(endedSaying())
        .contains(
            "not started",
            "planning.outbox.batch-size has to be 1 to 10000, and is 0",
            "planning.cleanup.every has to be 1s to 1d, or off, and is 1week",
            "voucher.mail.send-timeout has to be 1s to 5m, and is 2h");
    settings.put("PLANNING_HTTP_MAX_BODY_BYTES", "10");
    assertThat(endedSaying())
        .contains(
            "not started", "planning.http.max-body-bytes has to be 1024 to 1048576, and is 10");
  }

  @Test
  void namesTheSettingOfASecretThatIsMissing() throws Exception {
    migrate();
    settings.remove("PLANNING_SEALING_KEY");
    assertThat(endedSaying()).contains("planning.sealing.key");
  }

  @Test
  void saysWhatTheTablesLackAndHowToMendIt() throws Exception {
    assertThat(endedSaying())
        .contains("not started", "lacks the migrations", "quarkus.flyway.migrate-at-start");
  }

  @Test
  void migratesAsTheOwnerAndEndsAndIsThenTheRolesThatCannot() throws Exception {
    assertThat(migrate()).doesNotContain("Listening on");
    assertThat(one("select tableowner from pg_tables where tablename = 'voucher'"))
        .isEqualTo(postgres.owner(database).user());

    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      settings.put("QUARKUS_HTTP_HOST", "localhost");
      settings.put("QUARKUS_HTTP_PORT", Integer.toString(taken.getLocalPort()));
      assertThat(endedSaying())
          .as("the service got as far as its port, without migrating")
          .contains(Integer.toString(taken.getLocalPort()), "quarkus.http.port");
    }
  }

  @Test
  void doesNotMigrateAsTheRoleThatItWorksAs() throws Exception {
    assertThat(run(List.of("migrate"), false)).contains("quarkus.datasource.username");
    assertThat(one("select count(*)::text from pg_tables where schemaname = 'public'"))
        .isEqualTo("0");
  }

  private String migrate() throws IOException {
    work(postgres.owner(database));
    String said = run(List.of("migrate"), true);
    work(postgres.app(database));
    return said;
  }

  private void work(DatabaseLogin login) {
    settings.put("QUARKUS_DATASOURCE_USERNAME", login.user());
    settings.put("QUARKUS_DATASOURCE_PASSWORD", login.password());
  }

  private String endedSaying() throws IOException {
    return run(List.of(), false);
  }

  private String run(List<String> arguments, boolean well) throws IOException {
    Path log = folder.resolve("service.log");
    Files.deleteIfExists(log);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.addAll(List.of("-jar", Checkout.find().jar(Service.VOUCHER).toString()));
    command.addAll(arguments);
    try (ChildProcess process =
        ChildProcess.start(
            ChildProcess.Launch.of("voucher-service", command, log).environment(settings))) {
      assertThat(process.join() == 0).as(() -> said(log)).isEqualTo(well);
    }
    return said(log);
  }

  private static String said(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  private String one(String sql) throws SQLException {
    try (Connection connection = postgres.connect(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
