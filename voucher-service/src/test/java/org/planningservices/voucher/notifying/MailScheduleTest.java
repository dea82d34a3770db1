package org.planningservices.voucher.notifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.sealing.Seal;
import org.planningservices.foundation.sealing.SealedTable;
import org.planningservices.servers.PostgresServer;
import org.planningservices.servers.RealServers;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;

@ServiceTest
class MailScheduleTest {

  @Inject MailQueue queue;
  @Inject Seal seal;
  @Inject SealedTable sealedTable;
  @Inject EntityManager database;
  @Inject TestClock clock;
  @Inject MeterRegistry metrics;

  @Test
  void keepsAddressesAndTextSealed() {
    String address = UUID.randomUUID() + "@example.org";

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              queue.add(List.of(new Letter(address, "Subject", "Text " + address)));
              MailQueue.Claimed mail = claimed(address);
              assertThat(new String(mail.content(), StandardCharsets.ISO_8859_1))
                  .doesNotContain(address);
              assertThat(sealedTable.table() + "." + sealedTable.content())
                  .isEqualTo("mail.content");
              assertThat(seal.open(mail.content(), sealedTable.context(mail.mailId())))
                  .as("a new key can seal it anew")
                  .asString(StandardCharsets.UTF_8)
                  .contains(address);
            });

    assertThat(received(address)).isZero();
  }

  @Test
  void sendsNothingOfATransactionThatIsRolledBack() {
    String rolledBack = UUID.randomUUID() + "@example.org";
    String committed = UUID.randomUUID() + "@example.org";

    QuarkusTransaction.begin();
    queue.add(List.of(new Letter(rolledBack, "Subject", "Text")));
    QuarkusTransaction.rollback();
    QuarkusTransaction.requiringNew()
        .run(() -> queue.add(List.of(new Letter(committed, "Subject", "Text"))));

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(received(committed)).isEqualTo(1));
    assertThat(received(rolledBack)).isZero();
  }

  @Test
  void datesALetterByTheClockOfItsDeadlines() {
    String address = UUID.randomUUID() + "@example.org";
    clock.advance(Duration.ofDays(180));
    QuarkusTransaction.requiringNew()
        .run(() -> queue.add(List.of(new Letter(address, "Subject", "Text"))));

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(received(address)).isEqualTo(1));
    assertThat(RealServers.mail().messages())
        .filteredOn(letter -> letter.to().contains(address))
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter.date())
                    .isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES)));
  }

  @Test
  void sendsTheOthersWhenOneCannotBeSent() {
    String address = UUID.randomUUID() + "@example.org";
    UUID bad = unsendable(Duration.ZERO);
    QuarkusTransaction.requiringNew()
        .run(() -> queue.add(List.of(new Letter(address, "Subject", "Text"))));

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(received(address)).isEqualTo(1));
    assertThat(count("mail_id = ? and attempts > 0", bad)).isOne();
    Database.execute("delete from mail where mail_id = ?", bad);
  }

  @Test
  void triesAgainWhatWasTakenButNotSent() {
    String address = UUID.randomUUID() + "@example.org";
    UUID mailId =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  queue.add(List.of(new Letter(address, "Subject", "Text")));
                  return claimed(address).mailId(); // by a sender that dies right after
                });
    assertThat(received(address)).isZero();

    clock.advance(Duration.ofSeconds(31));

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(received(address)).isEqualTo(1));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(count("mail_id = ?", mailId)).isZero());
  }

  @Test
  void keepsAsFailedWhatCannotBeSentForAWeek() {
    UUID young = unsendable(Duration.ofDays(6));
    UUID old = unsendable(Duration.ofDays(7));

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              assertThat(count("mail_id = ? and attempts = 1 and failed_at is null", young))
                  .isOne();
              assertThat(count("mail_id = ? and failed_at is not null", old)).isOne();
            });
    assertThat(count("mail_id = ? and next_attempt_at = 'infinity'", old)).isOne();
    assertThat(metrics.get("voucher.mail.failed").gauge().value()).isEqualTo(1);
    assertThat(metrics.get("voucher.mail.backlog.age").gauge().value())
        .isBetween(6 * 86_400.0, 7 * 86_400.0);
    Database.execute("delete from mail where mail_id in (?, ?)", young, old);
    assertThat(metrics.get("voucher.mail.failed").gauge().value()).isZero();
  }

  /** Nobody can open it, so nobody can send it. */
  private UUID unsendable(Duration age) {
    UUID mailId = UUID.randomUUID();
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    Database.execute("insert into mail values (?, '\\x00', 0, ?, ?)", mailId, now, now.minus(age));
    return mailId;
  }

  private static long count(String condition, UUID mailId) {
    return Database.query("select 1 from mail where " + condition, mailId).size();
  }

  /** Takes what is due until the letter to that address comes. */
  private MailQueue.Claimed claimed(String address) {
    List<MailQueue.Claimed> due = queue.claim();
    assertThat(due).isNotEmpty();
    return due.stream()
        .filter(mail -> isTo(address, mail))
        .findAny()
        .orElseGet(() -> claimed(address));
  }

  private boolean isTo(String address, MailQueue.Claimed mail) {
    try {
      return queue.open(mail).to().equals(address);
    } catch (RuntimeException unreadable) {
      return false; // what another test left
    }
  }

  @Test
  void waitsLongerAfterEachFailureButNeverTooLong() {
    UUID mailId = UUID.randomUUID();
    Instant now = clock.instant();
    for (int attempts : new int[] {0, 1, 2, 6, 7, 2_000_000_000}) {
      Database.execute(
          "insert into mail values (?, '\\x00', ?, ?)",
          mailId,
          attempts,
          OffsetDateTime.ofInstant(now.minus(Duration.ofDays(1)), ZoneOffset.UTC));

      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> secondsUntilNextTry(mailId, now) > 0);

      assertThat(secondsUntilNextTry(mailId, now))
          .isCloseTo(Math.min(3600, 30 * Math.pow(2, Math.min(attempts, 20))), within(20.0));
      Database.execute("delete from mail where mail_id = ?", mailId);
    }
  }

  private static double secondsUntilNextTry(UUID mailId, Instant now) {
    Timestamp next =
        (Timestamp)
            Database.query("select next_attempt_at from mail where mail_id = ?", mailId)
                .getFirst()
                .get("next_attempt_at");
    return Duration.between(now, next.toInstant()).toSeconds();
  }

  private static long received(String address) {
    return RealServers.mail().messages().stream()
        .filter(letter -> letter.to().contains(address))
        .count();
  }

  /** In one transaction, which nobody else sees: the sweep would take some of them away. */
  @Test
  void takesWhatIsUrgentBeforeAllThatWaits() {
    String urgent = UUID.randomUUID() + "@example.org";
    QuarkusTransaction.begin();
    try {
      database
          .createNativeQuery(
              "insert into mail (mail_id, content, attempts, next_attempt_at)"
                  + " select gen_random_uuid(), '\\x00', 0, ?1 from generate_series(1, 1000)")
          .setParameter(1, clock.instant().minus(Duration.ofHours(1)))
          .executeUpdate();
      queue.addUrgent(List.of(new Letter(urgent, "Subject", "Text")));

      List<MailQueue.Claimed> claimed = queue.claim();

      assertThat(claimed).hasSize(100);
      assertThat(isTo(urgent, claimed.getFirst())).isTrue();
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  /** Sorting all of a long queue for each batch would cost more than sending it. */
  @Test
  void takesABatchOfALongQueueByIndexAlone() throws Exception {
    PostgresServer server = RealServers.postgres();
    try (Connection connection = server.connect("service");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "insert into mail (mail_id, content, attempts, next_attempt_at, urgent) select"
              + " gen_random_uuid(), '\\x00', 0, now() - n * interval '1 second', n % 500 = 0 from"
              + " generate_series(1, 50000) n");
      statement.execute("analyze mail");
      statement.execute(MailQueue.PLAN_EACH_TIME);
      List<String> plan = new ArrayList<>();
      try (PreparedStatement explain =
          connection.prepareStatement("explain (analyze, buffers off) " + MailQueue.CLAIM)) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        explain.setObject(1, now);
        explain.setInt(2, 100);
        explain.setObject(3, now);
        explain.setInt(4, 100);
        explain.setInt(5, 100);
        explain.setObject(6, now);
        explain.setDouble(7, 30_000);
        explain.setDouble(8, 3_600_000);
        try (ResultSet rows = explain.executeQuery()) {
          while (rows.next()) {
            plan.add(rows.getString(1));
          }
        }
      }
      connection.rollback();
      assertThat(plan)
          .anyMatch(line -> line.contains("ix_mail_urgent"))
          .anyMatch(line -> line.contains("ix_mail_next_attempt_at"))
          .noneMatch(line -> line.contains("Seq Scan on mail"))
          .noneMatch(line -> line.matches(".*\\bSort\\b.*"));
    }
  }
}
