package org.planningservices.eligibility.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.eligibility.publishing.CatalogueEvents.CATALOGUE;

import io.quarkus.arc.Arc;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Database.OutboxEvent;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;

@ServiceTest
class PublishCatalogueTest {

  @Inject PublishCatalogue publishCatalogue;
  @Inject TestClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void theStartHasToldTheEditionInForceOnce() {
    assertThat(publications()).containsExactly("2020-08");
    assertThat(Database.outbox(CATALOGUE))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo("CatalogPublished");
              assertThat(event.sequence()).isEqualTo(1);
              assertThat(event.payload().get("offerings")).hasSize(6);
              assertThat(event.payload().get("engagements")).hasSize(12);
            });
  }

  @Test
  void anotherStartTellsNothing() throws Exception {
    List<OutboxEvent> before = Database.outbox(CATALOGUE);

    assertThat(atStart().call()).isFalse();

    assertThat(Database.outbox(CATALOGUE)).isEqualTo(before);
  }

  @Test
  void ofManyReplicasThatStartAtOnceOneTells() throws Exception {
    forgetPublication();

    try (ExecutorService replicas = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> starts =
          replicas.invokeAll(IntStream.range(0, 8).mapToObj(replica -> atStart()).toList());
      int told = 0;
      for (Future<Boolean> start : starts) {
        told += start.get() ? 1 : 0;
      }
      assertThat(told).isEqualTo(1);
    }

    assertThat(publications()).containsExactly("2020-08");
    assertThat(Database.outbox(CATALOGUE)).hasSize(1);
  }

  @Test
  void anEditionThatHadEndedBeforeAnybodyListenedIsNotTold() throws Exception {
    clock.set(Instant.parse("2014-01-01T00:00:00Z"));
    forgetPublication();

    assertThat(atStart().call()).isFalse();
    assertThat(publications()).isEmpty();

    clock.reset();
    assertThat(atStart().call()).isTrue();
  }

  private Callable<Boolean> atStart() {
    return () -> {
      var context = Arc.container().requestContext();
      boolean mine = !context.isActive();
      if (mine) {
        context.activate();
      }
      try {
        return publishCatalogue.publish();
      } finally {
        if (mine) {
          context.terminate();
        }
      }
    };
  }

  private static void forgetPublication() {
    Database.execute("delete from catalogue_publication");
    Database.execute("delete from outbox where event_key = ?", CATALOGUE.toString());
  }

  private static List<String> publications() {
    return Database.query("select edition_code from catalogue_publication").stream()
        .map(row -> (String) row.get("edition_code"))
        .toList();
  }
}
