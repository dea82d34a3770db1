package org.planningservices.eligibility.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.eligibility.publishing.CatalogueEvents.CATALOGUE;
import static org.planningservices.testkit.AtOnce.atOnce;

import io.quarkus.arc.Arc;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
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
  void theStartHasToldTheEditionInForce() {
    assertThat(publications()).containsExactly("2020-08");
    assertThat(Database.outbox(CATALOGUE))
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event.type()).isEqualTo("CatalogPublished");
              assertThat(event.sequence()).isEqualTo(1);
              assertThat(event.payload().get("offerings")).hasSize(6);
              assertThat(event.payload().get("engagements")).hasSize(12);
            });
  }

  /** For those who have lost it; those who have not know it by its sequence. */
  @Test
  void anotherStartTellsTheSameOnceMore() {
    List<OutboxEvent> before = Database.outbox(CATALOGUE);
    long audited = Database.count("audit_entry");

    assertThat(inRequest(publishCatalogue::publish)).isTrue();

    List<OutboxEvent> after = Database.outbox(CATALOGUE);
    assertThat(after).hasSize(before.size() + 1);
    assertThat(after.getLast()).isEqualTo(before.getLast());
    assertThat(publications()).containsExactly("2020-08");
    assertThat(Database.count("audit_entry")).isEqualTo(audited);
  }

  @Test
  void whileTheServiceRunsAnEditionIsToldOnce() {
    List<OutboxEvent> before = Database.outbox(CATALOGUE);

    assertThat(inRequest(publishCatalogue::publishIfNew)).isFalse();

    assertThat(Database.outbox(CATALOGUE)).isEqualTo(before);
  }

  @Test
  void ofManyReplicasThatSeeANewEditionOneTells() {
    forgetPublication();

    assertThat(atOnce(8, replica -> inRequest(publishCatalogue::publishIfNew)))
        .containsOnlyOnce(true);

    assertThat(publications()).containsExactly("2020-08");
    assertThat(Database.outbox(CATALOGUE)).hasSize(1);
  }

  @Test
  void anEditionThatHadEndedBeforeAnybodyListenedIsNotTold() {
    clock.set(Instant.parse("2014-01-01T00:00:00Z"));
    forgetPublication();

    assertThat(inRequest(publishCatalogue::publish)).isFalse();
    assertThat(inRequest(publishCatalogue::publishIfNew)).isFalse();
    assertThat(publications()).isEmpty();
    assertThat(Database.outbox(CATALOGUE)).isEmpty();

    clock.reset();
    assertThat(inRequest(publishCatalogue::publishIfNew)).isTrue();
  }

  private static boolean inRequest(BooleanSupplier work) {
    var context = Arc.container().requestContext();
    boolean mine = !context.isActive();
    if (mine) {
      context.activate();
    }
    try {
      return work.getAsBoolean();
    } finally {
      if (mine) {
        context.terminate();
      }
    }
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
