package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.DatabaseLogin;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.RealServers;

/**
 * The service works, in all of its tests, as a role that reads and writes rows and can do no more;
 * what is only ever added to cannot be changed by anybody, and what migrations write is only read.
 * The roles are those of deploy/postgresql.
 */
public abstract class DatabaseRolesContract {

  private static final String DATABASE = "service";
  private static final String MISSING_RIGHT = "42501";
  private static final String NOT_REFUSED = "not refused";

  private final PostgresServer postgres = RealServers.postgres();
  private final DatabaseLogin app = postgres.app(DATABASE);
  private final DatabaseLogin owner = postgres.owner(DATABASE);

  @Inject DataSource pool;

  /** The tables that are only ever added to, beside the audit. */
  protected abstract Set<String> onlyAddedTo();

  /** The tables that the service only reads: what is in them comes with migrations. */
  protected abstract Set<String> writtenByMigrations();

  @Test
  void theServiceWorksAsTheRoleThatOwnsNothing() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      assertThat(connection.getMetaData().getUserName()).isEqualTo(app.user());
    }
    assertThat(
            Database.query(
                "select relname from pg_class where pg_get_userbyid(relowner) = ?", app.user()))
        .isEmpty();
    assertThat(
            Database.query(
                "select relname from pg_class where relnamespace = 'public'::regnamespace"
                    + " and relkind in ('r', 'p', 'v') and pg_get_userbyid(relowner) <> ?",
                owner.user()))
        .as("tables that the owner does not own")
        .isEmpty();
  }

  @Test
  void theServiceCanMakeNothing() {
    assertRefused("create table other (id int)");
    assertRefused("create function other() returns int language sql as 'select 1'");
    assertRefused("create schema other");
    assertRefused("create temporary table other (id int)");
    assertRefused("create role other");
  }

  @Test
  void theServiceCanNeitherAlterNorEmptyNorDropAnyTable() {
    assertThat(tables()).hasSizeGreaterThan(5);
    for (String table : tables()) {
      assertRefused("alter table " + table + " add column other int");
      assertRefused("alter table " + table + " disable trigger all");
      assertRefused("truncate " + table);
      assertRefused("drop table " + table);
      assertRefused("create index other on " + table + " ((1))");
    }
  }

  @Test
  void theServiceCannotTouchTheHistoryOfMigrations() {
    assertRefused("update flyway_schema_history set success = false");
    assertRefused("delete from flyway_schema_history");
    assertRefused("insert into flyway_schema_history select * from flyway_schema_history");
  }

  @Test
  void theServiceCannotChangeWhatIsOnlyAddedToAndNeitherCanItsOwner() {
    Set<String> kept =
        Stream.concat(Stream.of("audit_entry", "audit_seal"), onlyAddedTo().stream())
            .collect(Collectors.toSet());
    assertThat(kept).allMatch(tables()::contains);
    for (String table : kept) {
      assertRefused("update %1$s set %2$s = %2$s".formatted(table, anyColumn(table)));
      assertRefused("delete from " + table);
      assertThat(stateOf(owner, "truncate " + table + " cascade")).as(table).isIn("P0001", "23001");
    }
    assertThat(
            Database.query(
                    "select distinct event_object_table as name from information_schema.triggers"
                        + " where action_statement like '%refuse_change%'")
                .stream()
                .map(row -> (String) row.get("name")))
        .as("all of them, as the test lists them")
        .containsExactlyInAnyOrderElementsOf(kept);
  }

  @Test
  void theServiceCanOnlyReadWhatMigrationsWrite() {
    for (String table : writtenByMigrations()) {
      assertThat(stateOf(app, "select count(*) from " + table)).as(table).isEqualTo(NOT_REFUSED);
      assertRefused("insert into %1$s select * from %1$s".formatted(table));
      assertRefused("update %1$s set %2$s = %2$s".formatted(table, anyColumn(table)));
      assertRefused("delete from " + table);
    }
    assertThat(
            Database.query(
                    "select relname::text as name from pg_class"
                        + " where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
                        + " and relname <> 'flyway_schema_history'"
                        + " and not has_table_privilege(?::name, oid, 'insert')",
                    app.user())
                .stream()
                .map(row -> (String) row.get("name")))
        .as("all of them, as the test lists them")
        .containsExactlyInAnyOrderElementsOf(writtenByMigrations());
  }

  private static List<String> tables() {
    return Database.query("select tablename from pg_tables where schemaname = 'public'").stream()
        .map(row -> (String) row.get("tablename"))
        .toList();
  }

  private static String anyColumn(String table) {
    return (String)
        Database.query(
                "select attname::text as name from pg_attribute"
                    + " where attrelid = ?::regclass and attnum > 0 and attidentity = ''"
                    + " order by attnum limit 1",
                table)
            .getFirst()
            .get("name");
  }

  private void assertRefused(String sql) {
    assertThat(stateOf(app, sql)).as(sql).isEqualTo(MISSING_RIGHT);
  }

  /** The state of the refusal; what is not refused is rolled back. */
  private String stateOf(DatabaseLogin login, String sql) {
    try (Connection connection = postgres.connect(DATABASE, login)) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
        return NOT_REFUSED;
      } catch (SQLException refused) {
        return refused.getSQLState();
      } finally {
        connection.rollback();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
