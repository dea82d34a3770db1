package org.planningservices.foundation.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.RealServers;
import org.postgresql.ds.PGSimpleDataSource;

/** A service that is started with one key after another, on the database that it has. */
class KeyRotationTest {

  private static final String A = random();
  private static final String B = random();
  private static final String F = random();
  private static final SealedTable SECRETS = new SealedTable("secret", "id", "sealed", "secret:");
  private static final Instant BEGIN = Instant.parse("2027-01-01T00:00:00Z");

  private final PGSimpleDataSource database = new PGSimpleDataSource();

  private static String random() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  @BeforeEach
  void makeADatabase() throws SQLException {
    PostgresServer postgres = RealServers.postgres();
    String name = "keys_" + UUID.randomUUID().toString().replace("-", "");
    postgres.createDatabase(name);
    database.setUrl(postgres.jdbcUrl(name));
    database.setUser(postgres.user());
    database.setPassword(postgres.password());
    Flyway.configure().dataSource(database).locations("db/foundation").load().migrate();
    try (Connection connection = database.getConnection()) {
      connection
          .createStatement()
          .execute("create table secret (id uuid primary key, sealed bytea not null)");
    }
  }

  /** A service with these keys at that time. */
  private final class Service {

    private final Seal seal;
    private final KeyRegister register;
    private final ResealSchedule anew;

    Service(Keys keys, Instant now) {
      KeyRing ring = keys.ring();
      seal = new Seal(ring);
      register = new KeyRegister(database, ring, Clock.fixed(now, ZoneOffset.UTC));
      anew = new ResealSchedule(database, seal, register, keys.settings(), List.of(SECRETS));
      register.check();
    }

    UUID keep(String text) throws SQLException {
      UUID id = UUID.randomUUID();
      try (Connection connection = database.getConnection();
          PreparedStatement insert =
              connection.prepareStatement("insert into secret values (?, ?)")) {
        insert.setObject(1, id);
        insert.setBytes(2, seal.seal(text.getBytes(StandardCharsets.UTF_8), SECRETS.context(id)));
        insert.execute();
      }
      return id;
    }

    String read(UUID id) throws SQLException {
      return new String(seal.open(sealed(id), SECRETS.context(id)), StandardCharsets.UTF_8);
    }
  }

  private byte[] sealed(UUID id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select sealed from secret where id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    }
  }

  private long sealedBy(String head) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from secret where substring(sealed from 1 for ?) = ?")) {
      byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
      select.setInt(1, bytes.length);
      select.setBytes(2, bytes);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Test
  void sealsAnewAFewAtATimeAndThenNeedsTheOldKeyNoMore() throws SQLException {
    Service before = new Service(Keys.one(A), BEGIN);
    UUID kept = before.keep("DE89370400440532013000");
    for (int more = 0; more < 9; more++) {
      before.keep("more " + more);
    }
    Keys both = new Keys(A, "2028=" + B, null, null);
    Service changed = new Service(both, BEGIN);
    assertThat(changed.read(kept)).isEqualTo("DE89370400440532013000");

    changed.anew.sweep();
    assertThat(sealedBy("\u0002\u00042028")).as("no more than the limit").isEqualTo(6);
    changed.anew.sweep();
    assertThat(sealedBy("\u0002\u00042028")).isEqualTo(10);
    assertThat(changed.read(kept)).isEqualTo("DE89370400440532013000");

    byte[] settled = sealed(kept);
    Service later = new Service(both, BEGIN.plus(Duration.ofDays(6)));
    later.anew.sweep();
    assertThat(later.register.older()).as("answers may still be recorded").containsExactly("");
    Service muchLater = new Service(both, BEGIN.plus(Duration.ofDays(8)));
    muchLater.anew.sweep();
    assertThat(muchLater.register.older()).isEmpty();
    assertThat(sealed(kept)).as("is left alone").isEqualTo(settled);
    String derived = Base64.getEncoder().encodeToString(both.ring().fingerprint().getEncoded());
    Service without = new Service(new Keys(null, "2028=" + B, null, derived), BEGIN);
    assertThat(without.read(kept)).isEqualTo("DE89370400440532013000");
  }

  @Test
  void refusesToStartWithoutTheKeyOfWhatIsThere() {
    new Service(new Keys(null, "2027=" + A, null, F), BEGIN);
    assertThatThrownBy(() -> new Service(new Keys(null, "2028=" + B, null, F), BEGIN))
        .hasMessageContaining("missing: 2027, which belongs in planning.sealing.keys");
    assertThatThrownBy(() -> new Service(new Keys(null, "2027=" + B, null, F), BEGIN))
        .hasMessageContaining("another key of the same id: 2027");
    assertThatThrownBy(() -> new Service(new Keys(null, "2027=" + A, null, B), BEGIN))
        .hasMessageContaining("planning.sealing.fingerprint-key");
    new Service(new Keys(null, "2027=" + A + ",2028=" + B, "2028", F), BEGIN);
  }

  @Test
  void leavesWhatCannotBeOpenedAndKeepsItsKey() throws SQLException {
    Service before = new Service(Keys.one(A), BEGIN);
    UUID damaged = before.keep("damaged");
    UUID sound = before.keep("sound");
    try (Connection connection = database.getConnection();
        PreparedStatement damage =
            connection.prepareStatement(
                "update secret set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1)"
                    + " where id = ?")) {
      damage.setObject(1, damaged);
      damage.execute();
    }
    byte[] asItIs = sealed(damaged);
    Keys both = new Keys(A, "2028=" + B, null, null);
    new Service(both, BEGIN).anew.sweep();
    Service later = new Service(both, BEGIN.plus(Duration.ofDays(30)));
    later.anew.sweep();
    assertThat(later.read(sound)).isEqualTo("sound");
    assertThat(sealed(damaged)).isEqualTo(asItIs);
    assertThat(later.register.older()).containsExactly("");
  }
}
