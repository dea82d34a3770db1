package org.planningservices.foundation.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.SampleApi;
import org.planningservices.foundation.SampleDatabase;
import org.planningservices.foundation.SampleTest;
import org.planningservices.foundation.sample.OtherEventsConsumer;
import org.planningservices.servers.RealServers;

/** What a consumer promises: once, in order per key, poison parked, nothing lost. */
@SampleTest
class EventConsumerTest extends OnOtherEvents {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Inject EventConsumer consumer;

  private static void awaitHeard(String key, int last) {
    List<Long> all = LongStream.rangeClosed(1, last).boxed().toList();
    Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard(key)).isEqualTo(all));
  }

  private static long waiting(String key) {
    return SampleDatabase.count(
        "parked_event where event_key = '" + key + "' and status = 'WAITING'");
  }

  private static void awaitWaiting(String key, int events) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(waiting(key)).isEqualTo(events));
  }

  private static String firstParked(String key) {
    List<String> ids =
        SampleApi.operator()
            .get("/v1/parked-events?topic=other-events&status=WAITING&limit=200")
            .jsonPath()
            .getList("items.findAll { it.key == '" + key + "' }.parkedId");
    return ids.getLast();
  }

  /** Returns the id of the first. */
  private String parkTwo() {
    OtherEventsConsumer.POISONED.add(key);
    other.tell(key, 1);
    other.tell(key, 2);
    awaitWaiting(key, 2);
    return firstParked(key);
  }

  @Test
  void eachEventTakesEffectOnceInOrder() {
    for (int sequence = 1; sequence <= 200; sequence++) {
      UUID id = UUID.randomUUID();
      other.tell(id, key, sequence, "SomethingHappened", "{\"number\":1}");
      other.tell(id, key, sequence, "SomethingHappened", "{\"number\":1}");
    }
    awaitHeard(key, 200);
  }

  @Test
  void ignoresTypesThatItDoesNotActOn() {
    other.tell(UUID.randomUUID(), key, 1, "NobodyCares", "[]");
    other.tell(key, 1);
    awaitHeard(key, 1);
    assertThat(waiting(key)).isZero();
  }

  @Test
  void parksPoisonByKeyAndGoesOnWithOthers() {
    OtherEventsConsumer.POISONED.add(key);
    String healthy = UUID.randomUUID().toString();
    for (int sequence = 1; sequence <= 3; sequence++) {
      other.tell(key, sequence);
      other.tell(healthy, sequence);
    }
    awaitHeard(healthy, 3);
    awaitWaiting(key, 3);
    assertThat(heard(key)).isEmpty();

    OtherEventsConsumer.POISONED.clear();
    other.tell(key, 4);
    awaitWaiting(key, 4);

    Response replay =
        SampleApi.operator().post("/v1/parked-events/" + firstParked(key) + "/replay");
    assertThat(replay.statusCode()).as(replay.asString()).isEqualTo(200);
    assertThat(replay.jsonPath().getInt("replayed")).isEqualTo(4);
    assertThat(heard(key)).containsExactly(1L, 2L, 3L, 4L);
    other.tell(key, 5);
    awaitHeard(key, 5);
  }

  @Test
  void aReplayThatFailsKeepsTheEvent() {
    String first = parkTwo();

    Response failed = SampleApi.operator().post("/v1/parked-events/" + first + "/replay");
    assertThat(failed.statusCode()).isEqualTo(409);
    assertThat(failed.jsonPath().getString("code")).isEqualTo("parked-event.still-failing");
    assertThat(waiting(key)).isEqualTo(2);
    assertThat(SampleApi.operator().get("/v1/parked-events/" + first).jsonPath().getInt("attempts"))
        .isEqualTo(2);
  }

  @Test
  void givesUpOnlyTheFirstOfAKeyAndWithAReason() {
    String first = parkTwo();
    String second =
        SampleApi.operator()
            .get("/v1/parked-events?status=WAITING&limit=200")
            .jsonPath()
            .<String>getList("items.findAll { it.key == '" + key + "' }.parkedId")
            .getFirst();
    OtherEventsConsumer.POISONED.clear();

    Response notFirst = SampleApi.operator().post("/v1/parked-events/" + second + "/replay");
    assertThat(notFirst.jsonPath().getString("code")).isEqualTo("parked-event.not-first");
    assertThat(
            SampleApi.operator()
                .body("{}")
                .post("/v1/parked-events/" + first + "/discard")
                .statusCode())
        .isEqualTo(422);

    Response discarded =
        SampleApi.operator()
            .body("{\"reason\":\"sent by mistake\"}")
            .post("/v1/parked-events/" + first + "/discard");
    assertThat(discarded.jsonPath().getInt("replayed")).isEqualTo(1);
    assertThat(heard(key)).containsExactly(2L);
    Response kept = SampleApi.operator().get("/v1/parked-events/" + first);
    assertThat(kept.jsonPath().getString("status")).isEqualTo("DISCARDED");
    assertThat(kept.jsonPath().getString("reason")).isEqualTo("sent by mistake");
  }

  @Test
  void triesAReplayAndADiscardOut() {
    String first = parkTwo();

    Response failing =
        SampleApi.operator().post("/v1/parked-events/" + first + "/replay?dryRun=true");
    assertThat(failing.jsonPath().getString("code")).isEqualTo("parked-event.still-failing");
    OtherEventsConsumer.POISONED.clear();
    Response replay =
        SampleApi.operator().post("/v1/parked-events/" + first + "/replay?dryRun=true");
    assertThat(replay.asString()).isEqualTo("{\"replayed\":2,\"dryRun\":true}");
    Response discard =
        SampleApi.operator()
            .body("{\"reason\":\"sent by mistake\"}")
            .post("/v1/parked-events/" + first + "/discard?dryRun=true");
    assertThat(discard.asString()).isEqualTo("{\"replayed\":1,\"dryRun\":true}");

    assertThat(heard(key)).isEmpty();
    assertThat(waiting(key)).isEqualTo(2);
    assertThat(SampleApi.operator().get("/v1/parked-events/" + first).jsonPath().getInt("attempts"))
        .isEqualTo(1);
  }

  @Test
  void parksWhatTheOwnerToldInAFormThatCannotBeRead() {
    other.tell(UUID.randomUUID(), key + "x", 1, "SomethingHappened", "{\"number\":\"no\"}");
    other.tell(UUID.randomUUID(), key + "y", 1, "SomethingHappened", "{");
    other.tell(UUID.randomUUID(), key + "z", 1, "SomethingHappened", "{\"number\":1.9}");
    other.tell(UUID.randomUUID(), key + "m", 1, "SomethingHappened", "{\"unknown\":true}");
    for (String poison : List.of("x", "y", "z", "m")) {
      awaitWaiting(key + poison, 1);
      assertThat(heard(key + poison)).isEmpty();
    }
  }

  @Test
  void losesNothingWhenTheDatabaseDropsItsConnections() {
    other.tell(key, 1);
    awaitHeard(key, 1);
    for (int round = 0; round < 5; round++) {
      SampleDatabase.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
      for (int sequence = 1; sequence <= 20; sequence++) {
        other.tell(key, 1 + round * 20 + sequence);
      }
    }
    awaitHeard(key, 101);
    assertThat(waiting(key)).isZero();
  }

  @Test
  void goesOnWhereItStoppedAfterARestart() {
    other.tell(key, 1);
    awaitHeard(key, 1);
    consumer.stop();
    other.tell(key, 2);
    other.tell(key, 3);
    assertThat(heard(key)).containsExactly(1L);
    consumer.start();
    awaitHeard(key, 3);
  }

  @Test
  void catchesUpAfterTheBrokerWasAway() throws Exception {
    other.tell(key, 1);
    awaitHeard(key, 1);
    RealServers.kafka().kill();
    RealServers.kafka().start();
    other.tell(key, 2);
    awaitHeard(key, 2);
  }
}
