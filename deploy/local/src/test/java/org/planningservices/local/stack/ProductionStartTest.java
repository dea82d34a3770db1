package org.planningservices.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.servers.CertificateAuthority;
import org.planningservices.servers.ChildProcess;
import org.planningservices.servers.IssuedCertificate;
import org.planningservices.servers.PostgresServer;

/** What a packaged service does with settings of a developer when its profile is none of theirs. */
class ProductionStartTest {

  private static PostgresServer postgres;

  @TempDir private Path folder;

  @BeforeAll
  static void startPostgres() {
    postgres = PostgresServer.throwaway();
    postgres.createDatabase("service");
  }

  @AfterAll
  static void stopPostgres() {
    postgres.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "prod", "production", "prd", "Local", "local,prod"})
  void startsWithNothingUnsafeAndTouchesNothing(String profile) throws Exception {
    String said = endedSaying(unsafe(), profile);
    assertThat(said)
        .contains(
            "Not started",
            "planning.sealing.key: ",
            "quarkus.datasource.password: ",
            "quarkus.datasource.jdbc.url: ",
            "quarkus.oidc.auth-server-url: ",
            "kafka.security.protocol: ",
            "quarkus.http.insecure-requests: ",
            "quarkus.mailer.start-tls: ")
        .doesNotContain(postgres.jdbcUrl("service"), "ZGV2LW9ubHk", "Exception", "\tat ");
    assertThat(tables()).isZero();
  }

  /** As far as the servers, which have no TLS: what the check reads is what was given. */
  @Test
  void letsSafeSettingsPass() throws Exception {
    Map<String, String> settings = unsafe();
    settings.putAll(
        Map.of(
            "PLANNING_HTTP_BEHIND_TLS", "true",
            "PLANNING_SEALING_KEY", "tq7xH0ZbmUhnm0mqz0gX5d4NAk9bX2ao0c0y3C0Gf1E=",
            "QUARKUS_DATASOURCE_PASSWORD", "long and random",
            "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("service") + "?sslmode=verify-full",
            "QUARKUS_OIDC_AUTH_SERVER_URL", "https://localhost:1/planning",
            "PLANNING_START_PATIENCE", "1s",
            "KAFKA_SECURITY_PROTOCOL", "SSL",
            "QUARKUS_MAILER_START_TLS", "REQUIRED"));
    assertThat(endedSaying(settings, "prod")).isNotBlank().doesNotContain("Not started");
    assertThat(tables()).isZero();
  }

  /** In any profile: whoever connects would be refused without a word of why. */
  @Test
  void namesTheCertificateThatHasExpired() throws Exception {
    Instant now = Instant.now();
    IssuedCertificate expired =
        CertificateAuthority.in(folder)
            .issue(
                "voucher-service", now.minus(Duration.ofDays(2)), now.minus(Duration.ofHours(1)));
    Map<String, String> settings = unsafe();
    settings.put("QUARKUS_TLS_KAFKA_KEY_STORE_PEM_0_CERT", expired.certificate().toString());
    settings.put("QUARKUS_TLS_KAFKA_KEY_STORE_PEM_0_KEY", folder.resolve("none.key").toString());
    assertThat(endedSaying(settings, "local"))
        .contains(
            "Not started: these files cannot be used.",
            "KEY_STORE_PEM_0_CERT: the certificate of CN=voucher-service in "
                + expired.certificate()
                + " expired on ",
            "KEY_STORE_PEM_0_KEY: there is no file ")
        .doesNotContain("Exception", "\tat ");
    assertThat(tables()).isZero();
  }

  private static Map<String, String> unsafe() {
    return new HashMap<>(
        Map.of(
            "QUARKUS_HTTP_PORT", "0",
            "QUARKUS_MANAGEMENT_PORT", "0",
            "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("service"),
            "QUARKUS_DATASOURCE_USERNAME", postgres.user(),
            "QUARKUS_DATASOURCE_PASSWORD", "postgres",
            "QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:1/planning",
            "PLANNING_SEALING_KEY", "ZGV2LW9ubHktZGV2LW9ubHktZGV2LW9ubHktMTIzNCE=",
            "VOUCHER_MAIL_FROM", "planning-services@example.org"));
  }

  private String endedSaying(Map<String, String> settings, String profile) throws IOException {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("VOUCHER_DELIVERABLES_FOLDER", folder.resolve("files").toString());
    if (!profile.isEmpty()) {
      environment.put("QUARKUS_PROFILE", profile);
    }
    Path log = folder.resolve("service.log");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-jar",
            Checkout.find().jar(Service.VOUCHER).toString());
    try (ChildProcess process =
        ChildProcess.start(
            ChildProcess.Launch.of("voucher-service", command, log).environment(environment))) {
      assertThat(process.join()).isNotZero();
    }
    return Files.readString(log);
  }

  private static long tables() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                postgres.jdbcUrl("service"), postgres.user(), postgres.password());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from information_schema.tables where table_schema = 'public'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
