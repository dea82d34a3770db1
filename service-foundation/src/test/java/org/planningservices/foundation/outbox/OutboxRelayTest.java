package org.planningservices.foundation.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.SampleApi;
import org.planningservices.foundation.SampleDatabase;
import org.planningservices.foundation.SampleTest;
import org.planningservices.servers.RealServers;

/** What the relay promises, under the outages that it promises it for. */
@SampleTest
class OutboxRelayTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Inject OutboxSettings settings;
  @Inject Outbox outbox;
  @Inject MeterRegistry metrics;

  private PublishedEvents published;
  private final String test = UUID.randomUUID().toString();

  /** Not in the constructor: Quarkus makes every test twice, and would leave one listening. */
  @BeforeEach
  void listen() {
    published = new PublishedEvents();
    SampleDatabase.execute("delete from outbox");
  }

  @AfterEach
  void close() {
    published.close();
  }

  /** Rows as a use case would leave them, interleaving ten keys. */
  private void commitRows(int keys, int from, int to) {
    SampleDatabase.execute(
        """
        insert into outbox (event_id, event_key, type, sequence, extensions, at, payload)
        select gen_random_uuid(), '%s-' || key, 'NoteWritten', sequence, 'authorid=x', now(),
               '{"noteId":"x","length":1}'::bytea
        from generate_series(%d, %d) sequence, generate_series(1, %d) key
        order by sequence, key\
        """
            .formatted(test, from, to, keys));
  }

  private void awaitPublished(int keys, int last) {
    List<Long> all = LongStream.rangeClosed(1, last).boxed().toList();
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Map<String, List<Long>> sequences = published.sequences(test);
              assertThat(sequences).hasSize(keys);
              assertThat(sequences.values()).allSatisfy(seen -> assertThat(seen).hasSize(last));
            });
    assertThat(published.sequences(test).values())
        .allSatisfy(seen -> assertThat(seen).isEqualTo(all));
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(SampleDatabase.count("outbox")).isZero());
  }

  @Test
  void publishesWhatCommittedAsCloudEvents() {
    try (SampleRelay relay = SampleRelay.start(settings)) {
      UUID organization = UUID.randomUUID();
      String id = SampleApi.write(SampleApi.author(organization), "hello").path("noteId");
      Awaitility.await().atMost(PATIENCE).until(() -> published.of(id).size() == 1);
      ConsumerRecord<String, String> event = published.of(id).getFirst();
      assertThat(event.value()).contains("\"noteId\":\"" + id + "\"", "\"length\":5");
      assertThat(PublishedEvents.header(event, "ce_specversion")).isEqualTo("1.0");
      assertThat(PublishedEvents.header(event, "ce_type"))
          .isEqualTo("org.planningservices.NoteWritten.v1");
      assertThat(PublishedEvents.header(event, "ce_source")).isEqualTo("/sample-service");
      assertThat(PublishedEvents.header(event, "ce_subject")).isEqualTo(id);
      assertThat(PublishedEvents.header(event, "ce_sequence")).isEqualTo("0000000000000000001");
      assertThat(PublishedEvents.header(event, "ce_dataschema"))
          .isEqualTo("urn:planningservices:sample-service:NoteWritten.v1");
      assertThat(PublishedEvents.header(event, "ce_authorid")).isEqualTo(organization.toString());
      assertThat(PublishedEvents.header(event, "content-type")).isEqualTo("application/json");
      assertThat(UUID.fromString(PublishedEvents.header(event, "ce_id")).version()).isEqualTo(7);
      assertThat(PublishedEvents.header(event, "traceparent")).startsWith("00-");
      assertThat(relay.isLeading()).isTrue();
    }
  }

  @Test
  void measuresTheBacklogByHowLongEventsHaveReallyWaited() {
    SampleDatabase.execute(
        """
        insert into outbox (event_id, event_key, type, sequence, extensions, at, payload)
        values (uuidv7(interval '-1 hour'), 'waiting', 'NoteWritten', 1, '',
                now() + interval '1 year', '{}')\
        """);
    assertThat(metrics.get("outbox.backlog.age").gauge().value()).isBetween(3_600.0, 3_660.0);
  }

  @Test
  void keepsNothingOfATransactionThatRollsBack() {
    UUID key = UUID.randomUUID();
    QuarkusTransaction.begin();
    outbox.append(new OutboxMessage("NoteWritten", key, 1, Map.of(), note(key)));
    QuarkusTransaction.rollback();
    assertThat(SampleDatabase.count("outbox")).isZero();
  }

  @Test
  void refusesToAppendOutsideATransaction() {
    UUID key = UUID.randomUUID();
    OutboxMessage message = new OutboxMessage("NoteWritten", key, 1, Map.of(), note(key));
    assertThatThrownBy(() -> outbox.append(message)).hasMessageContaining("ARJUNA");
  }

  @Test
  void refusesWhatWouldBePoison() {
    UUID key = UUID.randomUUID();
    assertRefused(new OutboxMessage("NoteWritten", key, 1, Map.of(), Map.of("noteId", key)));
    assertRefused(new OutboxMessage("NoteLost", key, 1, Map.of(), note(key)));
    assertRefused(
        new OutboxMessage(
            "NoteWritten", key, 1, Map.of(), Map.of("noteId", "a".repeat(300_000), "length", 1)));
    assertThat(SampleDatabase.count("outbox")).isZero();
  }

  private void assertRefused(OutboxMessage message) {
    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(message)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, Object> note(UUID key) {
    return Map.of("noteId", key, "length", 1);
  }

  @Test
  void keepsTheOrderOfEveryKey() {
    commitRows(10, 1, 1_000);
    try (SampleRelay relay = SampleRelay.start(settings)) {
      awaitPublished(10, 1_000);
      assertThat(relay.isLeading()).isTrue();
    }
    assertThat(published.of(test)).as("without a fault nothing comes twice").hasSize(10_000);
  }

  @Test
  void oneOfTwoRelaysWorksAndTheOtherTakesOver() {
    SampleRelay first = SampleRelay.start(settings);
    Awaitility.await().atMost(PATIENCE).until(first::isLeading);
    try (SampleRelay second = SampleRelay.start(settings)) {
      commitRows(10, 1, 100);
      awaitPublished(10, 100);
      assertThat(second.isLeading()).isFalse();
      first.close();
      Awaitility.await().atMost(PATIENCE).until(second::isLeading);
      commitRows(10, 101, 200);
      awaitPublished(10, 200);
    }
    assertThat(published.of(test)).hasSize(2_000);
  }

  @Test
  void losesNothingWhenItsConnectionBreaks() {
    try (SampleRelay relay = SampleRelay.start(settings)) {
      Awaitility.await().atMost(PATIENCE).until(relay::isLeading);
      for (int round = 0; round < 5; round++) {
        commitRows(10, round * 200 + 1, round * 200 + 200);
        SampleDatabase.execute(
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted"
                + " and pid <> pg_backend_pid()");
      }
      awaitPublished(10, 1_000);
    }
  }

  @Test
  void sendsAgainWhatItCouldNotMark() throws InterruptedException {
    SampleDatabase.execute(
        """
        create function refuse_mark() returns trigger language plpgsql as
          $$ begin raise exception 'not now'; end $$;
        create trigger refuse_mark before delete on outbox for each statement
          execute function refuse_mark()\
        """);
    commitRows(2, 1, 10);
    try (SampleRelay relay = SampleRelay.start(settings)) {
      Awaitility.await().atMost(PATIENCE).until(() -> published.of(test).size() >= 40);
      SampleDatabase.execute("drop trigger refuse_mark on outbox; drop function refuse_mark");
      awaitPublished(2, 10);
      assertThat(relay.isLeading()).isTrue();
    }
  }

  @Test
  void catchesUpAfterTheBrokerWasAway() throws Exception {
    try (SampleRelay relay = SampleRelay.start(settings)) {
      commitRows(10, 1, 50);
      awaitPublished(10, 50);
      RealServers.kafka().stop();
      try {
        for (int round = 0; round < 10; round++) {
          commitRows(10, 51 + round * 20, 70 + round * 20);
        }
        assertThat(SampleDatabase.count("outbox")).isEqualTo(2_000);
      } finally {
        RealServers.kafka().start();
      }
      awaitPublished(10, 250);
      assertThat(relay.isLeading()).isTrue();
    }
  }

  /** PostgreSQL keeps the plan of a statement that ran often, here on a table without a page. */
  @Test
  void readsABacklogOnceHoweverLongTheOutboxWasEmpty() {
    SampleDatabase.execute("vacuum outbox");
    try (SampleRelay relay = SampleRelay.start(settings)) {
      Awaitility.await().atMost(PATIENCE).until(relay::isLeading);
      awaitReads("seq_scan", reads("seq_scan") + 10);
      long inTurn = reads("seq_tup_read");
      long byIndex = reads("idx_tup_fetch");
      commitRows(10, 1, 2_000);
      awaitPublished(10, 2_000);
      awaitReads("idx_tup_fetch", byIndex + 20_000);
      assertThat(reads("seq_tup_read") - inTurn).isLessThan(40_000);
    }
  }

  /** Autovacuum looks once a minute; until then every read would walk over what was deleted. */
  @Test
  void clearsAwayWhatItDeleted() {
    long before = reads("vacuum_count");
    commitRows(10, 1, 2_000);
    try (SampleRelay relay = SampleRelay.start(settings)) {
      awaitPublished(10, 2_000);
      awaitReads("vacuum_count", before + 1);
      assertThat(relay.isLeading()).isTrue();
    }
  }

  /** A connection reports its statistics about once a second. */
  private static void awaitReads(String column, long atLeast) {
    Awaitility.await().atMost(PATIENCE).until(() -> reads(column) >= atLeast);
  }

  private static long reads(String column) {
    return SampleDatabase.longs(
            "select " + column + " from pg_stat_user_tables where relname = 'outbox'")
        .getFirst();
  }

  /** A client that has no metadata gives up on one row after the other until the broker is back. */
  @Test
  void letsNoRowOvertakeOneThatTheClientDidNotTake() throws Exception {
    RealServers.kafka().stop();
    commitRows(10, 1, 200);
    try (SampleRelay relay = SampleRelay.start(settings, Map.of("max.block.ms", "100"))) {
      Awaitility.await().atMost(PATIENCE).until(relay::isLeading);
      RealServers.kafka().start();
      awaitPublished(10, 200);
    }
  }

  @Test
  void waitsForABrokerThatIsAwayAtTheStart() throws Exception {
    RealServers.kafka().stop();
    commitRows(10, 1, 20);
    try (SampleRelay relay = SampleRelay.start(settings)) {
      Awaitility.await().atMost(PATIENCE).until(relay::isLeading);
      RealServers.kafka().start();
      awaitPublished(10, 20);
    }
  }
}
