package org.planningservices.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.SampleDatabase;
import org.planningservices.foundation.SampleTest;

/** An audit that was changed after it was sealed says so, and where. */
@SampleTest
class AuditSealsTest {

  private static final String INSERT =
      "insert into audit_entry (at, subject, action, object_type, object_id)"
          + " select now(), 'somebody', 'test', 'seal', gen_random_uuid()"
          + " from generate_series(1, %d) returning audit_id";

  @Inject AuditSealing sealing;
  @Inject AuditSeals seals;
  @Inject AuditWatermark watermark;
  @Inject SealAuditEntries sealAuditEntries;
  @Inject AuditCheckSchedule round;

  @BeforeEach
  void sealWhatOthersWrote() {
    sealing.seal();
    sealing.seal();
    assertThat(seals.lastSealed()).isEqualTo(seals.lastWritten());
  }

  private static List<Long> write(int entries) {
    return SampleDatabase.longs(INSERT.formatted(entries));
  }

  private static List<Long> sealed() {
    return SampleDatabase.longs("select unnest(audit_ids) from audit_seal order by seal_number, 1");
  }

  private static List<Long> written() {
    return SampleDatabase.longs("select audit_id from audit_entry order by audit_id");
  }

  /** As somebody could who owns the tables. */
  private static void tamper(String... statements) {
    SampleDatabase.execute("alter table audit_entry disable trigger append_only");
    SampleDatabase.execute("alter table audit_seal disable trigger append_only");
    for (String statement : statements) {
      SampleDatabase.execute(statement);
    }
  }

  private static void repair(String... statements) {
    for (String statement : statements) {
      SampleDatabase.execute(statement);
    }
    SampleDatabase.execute("alter table audit_entry enable trigger append_only");
    SampleDatabase.execute("alter table audit_seal enable trigger append_only");
  }

  private static List<String> breaks() {
    List<String> found = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page =
          AuditEntriesTest.read(
                  "/v1/audit-seals?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      for (int item = 0; item < page.getList("items").size(); item++) {
        String seal = "items[" + item + "]";
        List<String> kinds = page.getList(seal + ".breaks.kind");
        assertThat(page.getBoolean(seal + ".intact")).isEqualTo(kinds.isEmpty());
        for (int at = 0; at < kinds.size(); at++) {
          Object entry = page.get(seal + ".breaks[" + at + "].entryId");
          found.add(kinds.get(at) + (entry == null ? "" : " " + entry));
        }
      }
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    return found;
  }

  @Test
  void coverEveryEntryOnceInOrder() {
    write(SealAuditEntries.LARGEST + 1);
    sealing.seal();
    sealing.seal();
    assertThat(sealed()).isEqualTo(written());
    assertThat(breaks()).isEmpty();
  }

  @Test
  void waitForTheEntryOfATransactionThatIsStillOpen() throws SQLException {
    try (Connection late = SampleDatabase.connect();
        Statement insert = late.createStatement()) {
      late.setAutoCommit(false);
      insert.execute(INSERT.formatted(1));
      List<Long> others = write(3);
      for (int sweep = 0; sweep < 3; sweep++) {
        sealing.seal();
      }
      assertThat(sealed()).doesNotContainAnyElementsOf(others);
      late.commit();
    }
    sealing.seal();
    sealing.seal();
    assertThat(sealed()).isEqualTo(written());
  }

  /** Under load somebody always writes: that must not keep the horizon from moving. */
  @Test
  void moveOnWhileOthersKeepWriting() throws SQLException {
    Connection first = openWriter();
    List<Long> between = write(1);
    sealing.seal();
    try (Connection second = openWriter()) {
      first.commit();
      first.close();
      sealing.seal();
      assertThat(sealed()).containsAll(between);
      second.commit();
    }
    sealing.seal();
    sealing.seal();
    assertThat(sealed()).isEqualTo(written());
  }

  private static Connection openWriter() throws SQLException {
    Connection connection = SampleDatabase.connect();
    connection.setAutoCommit(false);
    try (Statement insert = connection.createStatement()) {
      insert.execute(INSERT.formatted(1));
    }
    return connection;
  }

  @Test
  void areNotDoubledByReplicasThatSealAtOnce() throws Exception {
    write(3 * SealAuditEntries.LARGEST);
    watermark.settled();
    long settled = watermark.settled();
    Callable<Boolean> replica =
        () -> {
          while (seals.lastSealed() < settled) {
            sealAuditEntries.next(settled);
          }
          return true;
        };
    try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
      replicas.invokeAll(List.of(replica, replica, replica)).forEach(AuditSealsTest::done);
    }
    assertThat(sealed()).isEqualTo(written());
    assertThat(SampleDatabase.longs("select seal_number from audit_seal order by 1"))
        .isEqualTo(LongStream.rangeClosed(1, SampleDatabase.count("audit_seal")).boxed().toList());
  }

  private static void done(java.util.concurrent.Future<Boolean> replica) {
    assertThat(replica).succeedsWithin(java.time.Duration.ofSeconds(20)).isEqualTo(true);
  }

  @Test
  void showAnEntryThatWasChangedRemovedOrAdded() {
    List<Long> ids = write(4);
    sealing.seal();
    sealing.seal();
    assertThat(breaks()).isEmpty();
    tamper(
        "create table kept as select * from audit_entry where audit_id = " + ids.get(1),
        "update audit_entry set subject = 'nobody' where audit_id = " + ids.get(0),
        "delete from audit_entry where audit_id = " + ids.get(1),
        "insert into audit_entry overriding system value select %d, at, subject, organization_id,"
                .formatted(ids.get(1) - 1_000_000)
            + " action, object_type, object_id, reason, request_id, trace_id from kept");
    try {
      assertThat(breaks())
          .containsExactlyInAnyOrder(
              "ENTRY_CHANGED " + ids.get(0),
              "ENTRY_REMOVED " + ids.get(1),
              "ENTRY_ADDED " + (ids.get(1) - 1_000_000));
      round.goOn();
    } finally {
      repair(
          "update audit_entry set subject = 'somebody' where audit_id = " + ids.get(0),
          "insert into audit_entry overriding system value select * from kept",
          "delete from audit_entry where audit_id < 0",
          "drop table kept");
    }
    assertThat(breaks()).isEmpty();
  }

  @Test
  void showASealThatWasChangedOrRemoved() {
    write(1);
    sealing.seal();
    sealing.seal();
    write(1);
    sealing.seal();
    sealing.seal();
    long last = SampleDatabase.count("audit_seal");
    tamper(
        "create table kept as select * from audit_seal where seal_number >= " + (last - 1),
        "delete from audit_seal where seal_number = " + (last - 1));
    try {
      assertThat(breaks()).containsExactly("SEAL_BEFORE_REMOVED");
      SampleDatabase.execute("insert into audit_seal select * from kept on conflict do nothing");
      SampleDatabase.execute(
          "update audit_seal set hash = sha256(hash) where seal_number = " + (last - 1));
      assertThat(breaks()).containsExactly("SEAL_BEFORE_CHANGED", "SEAL_CHANGED");
    } finally {
      repair(
          "delete from audit_seal where seal_number >= " + (last - 1),
          "insert into audit_seal select * from kept",
          "drop table kept");
    }
    assertThat(breaks()).isEmpty();
  }

  @Test
  void cannotBeChangedByTheService() {
    for (String change :
        List.of(
            "update audit_seal set hash = hash", "delete from audit_seal", "truncate audit_seal")) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> SampleDatabase.execute(change))
          .hasMessageContaining("append-only");
    }
  }
}
