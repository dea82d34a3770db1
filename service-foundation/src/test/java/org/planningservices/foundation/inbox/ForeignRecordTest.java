package org.planningservices.foundation.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.foundation.SampleApi;
import org.planningservices.foundation.SampleDatabase;
import org.planningservices.foundation.SampleTest;
import org.planningservices.foundation.sample.OtherEventsConsumer;

/**
 * Records that must not take effect: of somebody who does not own the topic, or of a version that
 * is not known. They are seen, and hold up nobody.
 */
@SampleTest
class ForeignRecordTest extends OnOtherEvents {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject MeterRegistry metrics;

  private double count(String metric, String... tags) {
    Counter counter = metrics.find(metric).tags(tags).counter();
    return counter == null ? 0 : counter.count();
  }

  private void awaitHeard(Long... sequences) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(heard(key)).containsExactly(sequences));
  }

  private List<UUID> parked(String status, String cause) {
    return SampleDatabase.uuids(
        "select parked_id from parked_event where event_key = '%s' and status = '%s' and cause = '%s' order by position"
            .formatted(key, status, cause));
  }

  @Test
  void anEventOfAnybodyElseHasNoEffectAndHoldsUpNobody() {
    double before = count("inbox.forged", "topic", "other-events");
    other.forge(UUID.randomUUID(), key, 1, "/somebody-else");
    other.forge(UUID.randomUUID(), key, 2, "/other-service/");
    other.forge(UUID.randomUUID(), key, 3, null);
    other.tell(key, 4);
    awaitHeard(4L);

    assertThat(parked("SET_ASIDE", "FORGED")).hasSize(3);
    assertThat(count("inbox.forged", "topic", "other-events") - before).isEqualTo(3);
  }

  @Test
  void whatIsNoEventAtAllIsByNobody() {
    other.tellRubbish(key);
    other.tell(key, 1);
    awaitHeard(1L);
    assertThat(parked("SET_ASIDE", "FORGED")).hasSize(1);
  }

  /**
   * Otherwise whoever knows the id of a true event could keep it from being parked, and so lose it.
   */
  @Test
  void aForgedIdDoesNotStandInForATrueEvent() {
    UUID id = UUID.randomUUID();
    OtherEventsConsumer.POISONED.add(key);
    other.forge(id, key, 1, "/somebody-else");
    other.tell(id, key, 1, "SomethingHappened", "{\"number\":1}");
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(parked("WAITING", "FAILED")).hasSize(1));
    assertThat(parked("SET_ASIDE", "FORGED")).hasSize(1);
  }

  @Test
  void anUnknownVersionIsSetAsideAndTheKnownOneBesideItTakesEffect() {
    double before = count("inbox.unknown", "topic", "other-events", "type", "SomethingHappened");
    other.tellVersion(UUID.randomUUID(), key, 1, "SomethingHappened.v2");
    other.tellVersion(UUID.randomUUID(), key, 1, "SomethingHappened.v1");
    awaitHeard(1L);
    assertThat(parked("SET_ASIDE", "UNKNOWN_VERSION")).hasSize(1);
    assertThat(
            count("inbox.unknown", "topic", "other-events", "type", "SomethingHappened") - before)
        .isEqualTo(1);
  }

  /** The owner means an event that has to be known here, however it spells it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SomethingHappened",
        "SomethingHappened.v1.1",
        "SomethingHappened.v99999999999",
        "SomethingHappened.v1 ",
        "somethinghappened.v1"
      })
  void aKnownNameInAnotherSpellingIsSetAside(String type) {
    other.tellVersion(UUID.randomUUID(), key, 1, type);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(parked("SET_ASIDE", "UNKNOWN_VERSION")).hasSize(1));
  }

  @Test
  void aTypeThatNobodyDeclaredIsCountedAndSkippedAndAnIgnoredOneIsNeither() {
    double before = count("inbox.unknown", "topic", "other-events", "type", "other");
    other.tellVersion(UUID.randomUUID(), key, 1, "NobodyCares.v1");
    other.tellVersion(UUID.randomUUID(), key, 1, "Nobody" + "x".repeat(5_000) + ".v1");
    other.tellVersion(UUID.randomUUID(), key, 1, "SomethingElse.v1");
    other.tellVersion(UUID.randomUUID(), key, 1, "SomethingElse.v7");
    other.tell(key, 2);
    awaitHeard(2L);
    assertThat(count("inbox.unknown", "topic", "other-events", "type", "other") - before)
        .isEqualTo(2);
    assertThat(SampleDatabase.count("parked_event where event_key = '" + key + "'")).isZero();
  }

  @Test
  void whatIsSetAsideCannotBeReplayedWhileItIsNotAcceptedAndCanBeDiscarded() {
    other.forge(UUID.randomUUID(), key, 1, "/somebody-else");
    other.tell(key, 2);
    awaitHeard(2L);
    String path = "/v1/parked-events/" + parked("SET_ASIDE", "FORGED").getFirst();

    Response shown = SampleApi.operator().get(path);
    assertThat(shown.jsonPath().getString("cause")).isEqualTo("FORGED");
    assertThat(shown.jsonPath().getString("status")).isEqualTo("SET_ASIDE");
    assertThat(shown.jsonPath().getBoolean("keptWhole")).isTrue();
    Response replay = SampleApi.operator().post(path + "/replay");
    assertThat(replay.jsonPath().getString("code")).isEqualTo("parked-event.still-failing");
    assertThat(replay.asString()).contains("its source is not the owner of the topic");
    assertThat(heard(key)).containsExactly(2L);

    Response discarded =
        SampleApi.operator().body("{\"reason\":\"not ours\"}").post(path + "/discard");
    assertThat(discarded.statusCode()).as(discarded.asString()).isEqualTo(200);
    assertThat(SampleApi.operator().post(path + "/replay").jsonPath().getString("code"))
        .isEqualTo("parked-event.not-first");
  }

  @Test
  void anUnknownVersionTakesEffectOnceItIsKnown() {
    other.tellVersion(UUID.randomUUID(), key, 1, "SomethingHappened.v2");
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(parked("SET_ASIDE", "UNKNOWN_VERSION")).hasSize(1));
    String path = "/v1/parked-events/" + parked("SET_ASIDE", "UNKNOWN_VERSION").getFirst();
    assertThat(SampleApi.operator().post(path + "/replay").statusCode()).isEqualTo(409);

    OtherEventsConsumer.LATER.add("SomethingHappened.v2");
    try {
      Response replay = SampleApi.operator().post(path + "/replay");
      assertThat(replay.jsonPath().getInt("replayed")).as(replay.asString()).isEqualTo(1);
      assertThat(heard(key)).containsExactly(1L);
    } finally {
      OtherEventsConsumer.LATER.clear();
    }
  }

  @Test
  void whatIsTooLargeToBeKeptWholeIsDiscardedAndNotReplayed() {
    String large = "{\"number\":\"" + "a".repeat(600_000) + "\"}";
    other.tell(UUID.randomUUID(), key, 1, "SomethingHappened", large);
    other.tell(key, 2);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(parked("WAITING", "QUEUED")).hasSize(1));
    String path = "/v1/parked-events/" + parked("WAITING", "FAILED").getFirst();

    assertThat(SampleApi.operator().get(path).jsonPath().getInt("size")).isEqualTo(large.length());
    assertThat(SampleApi.operator().post(path + "/replay").jsonPath().getString("code"))
        .isEqualTo("parked-event.not-kept");
    Response discarded =
        SampleApi.operator().body("{\"reason\":\"rubbish\"}").post(path + "/discard");
    assertThat(discarded.jsonPath().getInt("replayed")).as(discarded.asString()).isEqualTo(1);
    assertThat(heard(key)).containsExactly(2L);
  }
}
