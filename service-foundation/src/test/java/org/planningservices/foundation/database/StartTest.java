package org.planningservices.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.servers.Ports;
import org.planningservices.servers.PostgresServer;

/** A start on a machine whose database is not there yet. */
class StartTest {

  @TempDir Path folder;

  @Test
  void waitsForADatabaseThatComesLater() throws Exception {
    int port = Ports.free();
    String password;
    try (PostgresServer before = PostgresServer.durable(folder.resolve("data"), port)) {
      password = before.password();
    }
    try (AgroalDataSource database = databaseAt(port, password)) {
      assertThatThrownBy(() -> Migrations.await(database, Duration.ofMillis(300)))
          .isInstanceOf(SQLException.class);
      CompletableFuture<PostgresServer> later =
          CompletableFuture.supplyAsync(
              () -> PostgresServer.durable(folder.resolve("data"), port),
              CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS));

      Migrations.await(database, Duration.ofSeconds(60));

      try (PostgresServer server = later.join();
          Connection connection = database.getConnection()) {
        assertThat(server.isRunning()).isTrue();
        assertThat(connection.isValid(5)).isTrue();
      }
    }
  }

  private static AgroalDataSource databaseAt(int port, String password) throws SQLException {
    Properties properties = new Properties();
    properties.put("implementation", "AGROAL_POOLLESS");
    properties.put("maxSize", "3");
    properties.put("jdbcUrl", "jdbc:postgresql://localhost:" + port + "/postgres");
    properties.put("principal", "postgres");
    properties.put("credential", password);
    return AgroalDataSource.from(new AgroalPropertiesReader().readProperties(properties));
  }
}
