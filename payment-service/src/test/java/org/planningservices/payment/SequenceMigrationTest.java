package org.planningservices.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.RealServers;

/**
 * A row that an earlier build has moved goes on counting where that build has stopped, so that no
 * number is told twice and none is left out.
 */
class SequenceMigrationTest {

  /** The last one that knows no sequence. */
  private static final String BEFORE = "20261129074301";

  private enum Thing {
    PAYMENT_REQUEST(
        "payment_request",
        "payment_request_id",
        """
        insert into payment_request (payment_request_id, partner_id, location_id, delivery_country,
          partner_invoice_number, total_amount, currency, status, drafted_at, version)
        values ('%1$s', '%1$s', '%1$s', 'DE', '%1$s', 1, 'EUR', 'DRAFT', now(), %2$d)"""),
    PAYABLE(
        "payable",
        "voucher_id",
        """
        insert into payable (voucher_id, partner_id, location_id, delivery_country, offering_code,
          engagement_code, days, redeemed_at, redeemed_on, deadline, deadline_ends_at, status,
          version)
        values ('%1$s', '%1$s', '%1$s', 'DE', 'DDPS', 'DDPS-WINOFF', 5, now(), current_date,
          current_date, now(), 'OPEN', %2$d)"""),
    PAYEE(
        "payee",
        "payee_id",
        """
        insert into payee (payee_id, partner_id, location_id, currency, account_last_four,
          sealed_account, registered_at, version)
        values ('%1$s', '%1$s', '%1$s', 'EUR', '1234', '', now(), %2$d)""");

    private final String table;
    private final String key;
    private final String insert;

    Thing(String table, String key, String insert) {
      this.table = table;
      this.key = key;
      this.insert = insert;
    }
  }

  private final PostgresServer postgres = RealServers.postgres();
  private final String database = "migrated_" + UUID.randomUUID().toString().replace('-', '_');

  @Test
  void aRowGoesOnCountingWhereAnEarlierBuildHasStopped() throws SQLException {
    postgres.createDatabase(database);
    tables().target(BEFORE).load().migrate();
    try (Connection connection = postgres.connect(database)) {
      UUID old = UUID.randomUUID();
      UUID fresh = UUID.randomUUID();
      for (Thing thing : Thing.values()) {
        execute(connection, thing.insert.formatted(old, 3));
      }
      tables().load().migrate();
      for (Thing thing : Thing.values()) {
        assertThat(sequence(connection, thing, old)).as("%s as it was", thing).isEqualTo(4);

        execute(connection, thing.insert.formatted(fresh, 0));
        assertThat(sequence(connection, thing, fresh)).as("%s added", thing).isEqualTo(1);

        move(connection, thing, "version = version + 1");
        assertThat(sequence(connection, thing, old)).as("%s by that build", thing).isEqualTo(5);
        assertThat(sequence(connection, thing, fresh)).as("%s by that build", thing).isEqualTo(2);

        move(connection, thing, "version = version + 1, sequence = sequence + 1");
        assertThat(sequence(connection, thing, old)).as("%s by this build", thing).isEqualTo(6);
        assertThat(sequence(connection, thing, fresh)).as("%s by this build", thing).isEqualTo(3);
      }
    }
  }

  private FluentConfiguration tables() {
    return Flyway.configure()
        .dataSource(postgres.jdbcUrl(database), postgres.user(), postgres.password())
        .locations("classpath:db/foundation", "classpath:db/migration");
  }

  private static void move(Connection connection, Thing thing, String change) throws SQLException {
    execute(connection, "update " + thing.table + " set " + change);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long sequence(Connection connection, Thing thing, UUID id) throws SQLException {
    String select = "select sequence from %s where %s = '%s'".formatted(thing.table, thing.key, id);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(select)) {
      row.next();
      return row.getLong(1);
    }
  }
}
