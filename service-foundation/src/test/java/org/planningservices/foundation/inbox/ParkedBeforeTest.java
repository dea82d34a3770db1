package org.planningservices.foundation.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.kafka.common.header.Headers;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.RealServers;

/** What was parked as text can be replayed after the tables took any bytes. */
class ParkedBeforeTest {

  private static final String DATABASE = "parked_before";
  private static final String LAST_OF_TEXT = "20261124100005";

  private final PostgresServer server = RealServers.postgres();

  @Test
  void keepsWhatWasParkedAsText() throws SQLException {
    server.createDatabase(DATABASE);
    migrate(LAST_OF_TEXT);
    park("00000000-0000-7000-8000-000000000001", "{\"ce_id\":\"Grüße\",\"ce_sequence\":\"\"}");
    park("00000000-0000-7000-8000-000000000002", "{\"ce_\\u0000\":\"no event\"}");
    park("00000000-0000-7000-8000-000000000003", "{}");
    migrate("latest");

    try (Connection connection = connect();
        Statement select = connection.createStatement();
        ResultSet rows =
            select.executeQuery(
                "select key_hash, header_bytes, payload_size, kept_whole, cause from parked_event"
                    + " order by parked_id")) {
      rows.next();
      Headers headers = KeptRecord.headers(rows.getBytes("header_bytes"));
      assertThat(headers.lastHeader("ce_id").value()).isEqualTo(utf8("Grüße"));
      assertThat(headers.lastHeader("ce_sequence").value()).isEmpty();
      assertThat(rows.getBytes("key_hash")).isEqualTo(RawEvent.sha256(utf8("käy")));
      assertThat(rows.getInt("payload_size")).isEqualTo(2);
      assertThat(rows.getBoolean("kept_whole")).isTrue();
      assertThat(rows.getString("cause")).isEqualTo("FAILED");
      rows.next();
      assertThat(rows.getBoolean("kept_whole")).isFalse();
      assertThat(KeptRecord.headers(rows.getBytes("header_bytes"))).isEmpty();
      rows.next();
      assertThat(KeptRecord.headers(rows.getBytes("header_bytes"))).isEmpty();
      assertThat(rows.getBoolean("kept_whole")).isTrue();
    }
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(server.jdbcUrl(DATABASE), server.user(), server.password())
        .locations("db/foundation")
        .target(target)
        .load()
        .migrate();
  }

  private void park(String id, String headers) throws SQLException {
    try (Connection connection = connect();
        Statement insert = connection.createStatement()) {
      insert.execute(
          """
          insert into parked_event (parked_id, event_id, topic, event_key, type, headers, payload,
            topic_partition, topic_offset, error, attempts, status, parked_at)
          values ('%s', gen_random_uuid(), 'other-events', 'käy', '', '%s', '{}', 0, 1, '', 1,
            'WAITING', now())"""
              .formatted(id, headers));
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(DATABASE), server.user(), server.password());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
