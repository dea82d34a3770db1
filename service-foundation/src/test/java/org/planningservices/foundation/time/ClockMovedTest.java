package org.planningservices.foundation.time;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.Management;
import org.planningservices.foundation.SampleApi;
import org.planningservices.foundation.SampleDatabase;
import org.planningservices.foundation.SampleTest;
import org.planningservices.foundation.inbox.Inbox;
import org.planningservices.foundation.outbox.PublishedEvents;
import org.planningservices.servers.Folders;
import org.planningservices.servers.RealServers;

/** What follows a clock that is half a year ahead, and what does not. */
@SampleTest
@TestProfile(ClockMovedTest.WithAClockThatCanBeMoved.class)
class ClockMovedTest {

  private static final Path FILE = Folders.temporary("clock").resolve("clock");
  private static final Duration HALF_A_YEAR = Duration.ofDays(180);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  public static class WithAClockThatCanBeMoved implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      ClockFile.write(FILE, Duration.ZERO);
      return Map.of("planning.clock.file", FILE.toString(), "planning.outbox.relay", "true");
    }
  }

  @Inject Clock clock;
  @Inject Inbox inbox;

  @BeforeEach
  void move() {
    ClockFile.write(FILE, HALF_A_YEAR);
  }

  private static ValidatableResponse writeNote(String key) {
    return SampleApi.withKey(RealServers.issuer().token(SampleApi.author(new UUID(0, 1))), key)
        .body("{\"text\":\"hello\"}")
        .post("/v1/notes")
        .then();
  }

  private static ValidatableResponse doDueWork() {
    return given().post(Management.address("/clock/due-work")).then();
  }

  private static void assertRecent(Instant instant) {
    assertThat(instant).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void publishesEventsThatCarryTheMovedTimeWithoutKafkaRefusingThem() {
    try (PublishedEvents published = new PublishedEvents()) {
      String id = writeNote(UUID.randomUUID().toString()).statusCode(201).extract().path("noteId");
      Awaitility.await().atMost(PATIENCE).until(() -> published.of(id).size() == 1);
      ConsumerRecord<String, String> event = published.of(id).getFirst();
      assertThat(Instant.parse(PublishedEvents.header(event, "ce_time")))
          .isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES))
          .isAfter(Instant.now().plus(179, ChronoUnit.DAYS));
      assertRecent(Instant.ofEpochMilli(event.timestamp()));
      assertThat(UUID.fromString(id).getMostSignificantBits() >>> 16)
          .as("ids are of real time")
          .isLessThanOrEqualTo(System.currentTimeMillis());
    }
  }

  @Test
  void doesAllScheduledWorkWhenAsked() {
    String key = UUID.randomUUID().toString();
    String first = writeNote(key).statusCode(201).extract().path("noteId");
    assertThat(writeNote(key).extract().<String>path("noteId")).isEqualTo(first);
    String recorded = "idempotency_record where idempotency_key = '" + key + "'";
    doDueWork().statusCode(200).body("failed", empty());
    assertThat(SampleDatabase.count(recorded)).as("not due yet").isEqualTo(1);

    ClockFile.write(FILE, HALF_A_YEAR.plusHours(73));
    String seen = doDueWork().statusCode(200).extract().path("instant");
    assertThat(Instant.parse(seen))
        .isAfter(Instant.now().plus(HALF_A_YEAR).plus(72, ChronoUnit.HOURS));
    assertThat(SampleDatabase.count(recorded)).as("no run of its schedule was due").isZero();
    assertThat(writeNote(key).extract().<String>path("noteId")).isNotEqualTo(first);
  }

  /** The id in the line is that of a trace of its own, and the exception is the cause itself. */
  @Test
  void saysWhatFailedOfItAndTheLogWhyUnderATraceId() {
    List<LogRecord> lines = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            ((ExtLogRecord) line).copyMdc(); // it is gone when the test looks
            lines.add(line);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger(ScheduledWork.class.getName());
    log.addHandler(handler);
    SampleDatabase.execute("alter table idempotency_record rename to out_of_reach");
    try {
      doDueWork().statusCode(500).body("failed", hasItem("IdempotencyCleanup"));
    } finally {
      SampleDatabase.execute("alter table out_of_reach rename to idempotency_record");
      log.removeHandler(handler);
    }
    assertThat(lines)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(((ExtLogRecord) line).getMdc("traceId")).matches("[0-9a-f]{32}");
              assertThat(line.getThrown())
                  .isNotInstanceOf(CompletionException.class)
                  .hasStackTraceContaining("idempotency_record");
            });
  }

  @Test
  void neverForgetsTheIdsOfEventsThatKafkaMayDeliverAgain() {
    UUID event = UUID.randomUUID();
    assertThat(firstDelivery(event)).isTrue();
    ClockFile.write(FILE, Duration.ofDays(3_650));
    doDueWork().statusCode(200);
    assertThat(firstDelivery(event)).isFalse();

    SampleDatabase.execute(
        "update inbox set received_at = now() - interval '31 days' where event_id = '"
            + event
            + "'");
    doDueWork().statusCode(200);
    assertThat(firstDelivery(event)).as("after 31 days of real time").isTrue();
  }

  private boolean firstDelivery(UUID event) {
    return QuarkusTransaction.requiringNew()
        .call(() -> !inbox.firstDeliveries(List.of(event)).isEmpty());
  }
}
