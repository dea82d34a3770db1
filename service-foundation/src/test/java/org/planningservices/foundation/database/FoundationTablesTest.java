package org.planningservices.foundation.database;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.foundation.SampleTest;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.RealServers;

/** A database that was made by an earlier build goes on without repair. */
@SampleTest
class FoundationTablesTest {

  /** A line each: the file and its checksum, as Flyway keeps them. Lines are only ever added. */
  private static final Path RELEASED = Path.of("src/test/resources/released-migrations.txt");

  /** Of the day on which they came to be in one place. */
  private static final String NEXT = "V20261129";

  private static final String DATABASE = "tables_from_elsewhere";

  @Inject Flyway flyway;

  @Test
  void noMigrationThatADatabaseMayHaveWasAltered() throws IOException {
    Map<String, String> released =
        Files.readAllLines(RELEASED).stream()
            .map(line -> line.split(" "))
            .collect(toMap(line -> line[0], line -> line[1]));
    Map<String, String> now =
        Arrays.stream(flyway.info().applied())
            .filter(migration -> migration.getVersion() != null)
            .collect(
                toMap(
                    migration -> Path.of(migration.getScript()).getFileName().toString(),
                    migration -> migration.getChecksum().toString()));
    assertThat(released).isNotEmpty();
    assertThat(now).containsAllEntriesOf(released);
  }

  /** Each service had them in its own folder, which is where the history says that they are. */
  @Test
  void aDatabaseThatGotThemFromElsewhereGoesOnWithoutRepair(@TempDir Path before)
      throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/foundation"))) {
      for (Path file : files.filter(it -> !it.toString().contains(NEXT)).toList()) {
        Files.copy(file, before.resolve(file.getFileName()));
      }
    }
    PostgresServer postgres = RealServers.postgres();
    postgres.createDatabase(DATABASE);
    int made = build(postgres, "filesystem:" + before).migrate().migrationsExecuted;

    Flyway now = build(postgres, "classpath:db/foundation");

    assertThat(now.validateWithResult().invalidMigrations).isEmpty();
    assertThat(now.migrate().migrationsExecuted).isPositive();
    assertThat(now.info().applied()).hasSizeGreaterThan(made);
    assertThat(now.info().pending()).isEmpty();
  }

  private static Flyway build(PostgresServer postgres, String location) {
    return Flyway.configure()
        .dataSource(postgres.jdbcUrl(DATABASE), postgres.user(), postgres.password())
        .locations(location)
        .ignoreMigrationPatterns("*:pending")
        .load();
  }
}
