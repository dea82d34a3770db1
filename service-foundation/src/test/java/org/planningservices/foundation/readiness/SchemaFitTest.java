package org.planningservices.foundation.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.RealServers;

/** Builds and databases of different age, with real migrations on a real database. */
class SchemaFitTest {

  private static final String FIRST = "V20260101000000__create_note.sql";
  private static final String SECOND = "V20260201000000__add_text_to_note.sql";

  private final PostgresServer postgres = RealServers.postgres();
  private final String schema = "schema-" + UUID.randomUUID();

  @TempDir private Path older;
  @TempDir private Path newer;

  @BeforeEach
  void makeBuilds() throws IOException {
    for (Path build : new Path[] {older, newer}) {
      write(build, FIRST, "create table note (id int)");
    }
    write(newer, SECOND, "alter table note add column text text");
  }

  @Test
  void fitsItsOwnTables() {
    build(newer).migrate();
    assertThat(fit(newer).fault()).isEmpty();
    assertThat(fit(newer).later()).isEmpty();
  }

  @Test
  void namesWhatAnOlderDatabaseLacksAndTheSettingThatWouldMendIt() {
    build(older).migrate();
    assertThat(fault(newer))
        .contains("20260201000000", "migrate", "quarkus.flyway.migrate-at-start")
        .doesNotContain("20260101000000");
  }

  @Test
  void namesAllThatAnEmptyDatabaseLacks() {
    assertThat(fault(newer)).contains("20260101000000, 20260201000000");
  }

  @Test
  void worksOnTablesThatANewerBuildHasAddedTo() {
    build(newer).migrate();
    assertThat(fit(older).fault()).isEmpty();
    assertThat(fit(older).later()).isEqualTo("20260201000000");
  }

  @Test
  void refusesTablesFromWhichWhatItUsesWasTaken() throws IOException {
    write(
        newer,
        "V20260301000000__contract_after_20260201000000_drop_id.sql",
        "alter table note drop column id");
    build(newer).migrate();
    assertThat(fault(older)).contains("20260301000000", "20260201000000", "newer build");
  }

  @Test
  void worksOnTablesFromWhichWasTakenWhatItUsesNoMore() throws IOException {
    write(
        newer,
        "V20260301000000__contract_after_20260101000000_drop_nothing.sql",
        "alter table note drop column if exists gone");
    build(newer).migrate();
    assertThat(fit(older).fault()).isEmpty();
  }

  @Test
  void refusesTablesOfAnotherLine() throws IOException {
    write(older, "V20260202000000__add_other.sql", "alter table note add column other text");
    build(newer).migrate();
    assertThat(fault(older)).contains("20260201000000", "a different line");
  }

  @Test
  void refusesTablesThatAMigrationLeftHalfWay() throws Exception {
    build(newer).migrate();
    execute(
        "update \""
            + schema
            + "\".flyway_schema_history set success = false where version = '20260201000000'");
    assertThat(fault(newer)).contains("20260201000000", "half-way");
    assertThat(fault(older)).contains("20260201000000", "half-way");
  }

  private String fault(Path build) {
    Optional<String> fault = fit(build).fault();
    return fault.orElse("");
  }

  private SchemaFit fit(Path build) {
    return SchemaFit.of(build(build).info().all());
  }

  /** As a service has it, in a schema of its own. */
  private Flyway build(Path build) {
    return Flyway.configure()
        .dataSource(postgres.jdbcUrl("postgres"), postgres.user(), postgres.password())
        .schemas(schema)
        .locations("filesystem:" + build)
        .load();
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = postgres.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void write(Path build, String name, String sql) throws IOException {
    Files.writeString(build.resolve(name), sql);
  }
}
