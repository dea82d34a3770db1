package org.planningservices.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
  @TempDir Path folder;

  @Test
  void keepsItsDataOverARestartAndSurvivesAStaleLockFile() throws Exception {
    int port = Ports.free();
    try (PostgresServer server = PostgresServer.durable(folder, port)) {
      server.createDatabase("voucher");
      server.createDatabase("voucher");
      execute(server, "create table kept (id int)");
      assertThat(setting(server, "fsync")).isEqualTo("on");
      assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(server, "server_version")).startsWith("18");
    }
    Files.writeString(folder.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");
    try (PostgresServer server = PostgresServer.durable(folder, port)) {
      execute(server, "insert into kept values (1)");
      handsOverWhatSomebodyElseMade(server);
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void takesNoConnectionWithoutTlsWhenItHasACertificate() throws Exception {
    CertificateAuthority authority = CertificateAuthority.in(folder.resolve("ours"));
    CertificateAuthority another = CertificateAuthority.in(folder.resolve("theirs"));
    int port = Ports.free();
    try (PostgresServer server =
        PostgresServer.durable(
            folder.resolve("data"), port, Optional.of(authority.issue("postgres")))) {
      server.createDatabase("voucher");
      assertThat(setting(server, "ssl")).isEqualTo("on");
      String plain = "jdbc:postgresql://localhost:" + port + "/voucher?user=postgres&password=";
      String url = plain + server.password();
      assertThatThrownBy(() -> DriverManager.getConnection(url + "&sslmode=disable"))
          .hasMessageContaining("no encryption");
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      url + "&sslmode=verify-full&sslrootcert=" + another.certificate()))
          .hasMessageContaining("PKIX");
    }
  }

  @Test
  void saysWhichPortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> PostgresServer.durable(folder, taken.getLocalPort()))
          .isInstanceOf(ServerFailure.class)
          .hasMessageContaining(Integer.toString(taken.getLocalPort()))
          .hasMessageContaining("PostgreSQL");
    }
  }

  /** As data of before there were roles: the table is the administrator's. */
  private static void handsOverWhatSomebodyElseMade(PostgresServer server) throws Exception {
    server.createDatabase("voucher");
    try (Connection owner = server.connect("voucher", server.owner("voucher"));
        Connection app = server.connect("voucher", server.app("voucher"));
        Statement asOwner = owner.createStatement();
        Statement asApp = app.createStatement()) {
      asOwner.execute("alter table kept add column more text");
      asApp.execute("update kept set more = 'yes'");
      assertThatThrownBy(() -> asApp.execute("truncate kept"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> asApp.execute("alter table kept drop column more"))
          .hasMessageContaining("must be owner");
    }
  }

  private static void execute(PostgresServer server, String sql) throws Exception {
    try (Connection connection = server.connect("voucher");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String setting(PostgresServer server, String name) throws Exception {
    try (Connection connection = server.connect("voucher");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("show " + name)) {
      result.next();
      return result.getString(1);
    }
  }
}
