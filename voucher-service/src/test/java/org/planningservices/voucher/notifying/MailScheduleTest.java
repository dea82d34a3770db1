package org.planningservices.voucher.notifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.RealServers;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;

@ServiceTest
class MailScheduleTest {

  @Inject MailQueue queue;
  @Inject TestClock clock;
  @Inject MeterRegistry metrics;

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  @Test
  void keepsAddressesAndTextSealed() {
    String address = UUID.randomUUID() + "@example.org";

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              queue.add(List.of(new Letter(address, "Subject", "Text " + address)));
              assertThat(new String(claimed(address).content(), StandardCharsets.ISO_8859_1))
                  .doesNotContain(address);
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
}
