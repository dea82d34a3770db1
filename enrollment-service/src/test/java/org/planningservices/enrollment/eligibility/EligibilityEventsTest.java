package org.planningservices.enrollment.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.enrollment.Given.changeEligibility;
import static org.planningservices.enrollment.Given.eligibility;
import static org.planningservices.enrollment.Given.eligible;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.enrollment.Given;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Events;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class EligibilityEventsTest {

  private static final LocalDate END = LocalDate.parse("2027-08-31");

  @Inject ObjectMapper json;

  @Test
  void keepsTheNewestStateWhole() {
    UUID partnerId = UniqueId.next();

    changeEligibility(
        partnerId,
        3,
        List.of(eligible("DDPS", "2026-09-01", END), eligible("SDPS", "2026-01-01", null)));
    assertThat(windows(partnerId))
        .containsExactly(window("DDPS", "2026-09-01", END), window("SDPS", "2026-01-01", null));

    changeEligibility(partnerId, 4, List.of(eligible("SDPS", "2026-02-01", END)));
    assertThat(windows(partnerId)).containsExactly(window("SDPS", "2026-02-01", END));

    changeEligibility(partnerId, 5, List.of());
    assertThat(windows(partnerId)).isEmpty();
  }

  @Test
  void anOlderStateChangesNothingEvenAfterEverythingWasLost() {
    UUID partnerId = UniqueId.next();
    changeEligibility(partnerId, 7, List.of());

    changeEligibility(partnerId, 6, List.of(eligible("DDPS", "2026-09-01", null)));
    changeEligibility(partnerId, 7, List.of(eligible("DDPS", "2026-09-01", null)));

    assertThat(windows(partnerId)).isEmpty();
  }

  @Test
  void aRepeatedDeliveryTakesEffectOnce() {
    UUID partnerId = UniqueId.next();
    UUID eventId = changeEligibility(partnerId, 1, List.of(eligible("DDPS", "2026-09-01", END)));

    Events.deliver(
        eventId,
        "eligibility-events",
        "EligibilityChanged",
        partnerId,
        2,
        eligibility(partnerId, List.of()));
    changeEligibility(UniqueId.next(), 1, List.of());

    assertThat(windows(partnerId)).containsExactly(window("DDPS", "2026-09-01", END));
  }

  @Test
  void readsTheProducersOwnExample() throws IOException {
    JsonNode example =
        json.readTree(
            Files.readString(
                Path.of(
                    "../eligibility-service/contracts/events/examples/EligibilityChanged.v1.json")));
    UUID partnerId = UUID.fromString(example.get("partnerId").asText());

    Events.deliver("eligibility-events", "EligibilityChanged", partnerId, 1, example);

    assertThat(windows(partnerId)).containsExactly(window("DDPS", "2026-09-01", END));
  }

  @Test
  void anUnreadableEventIsParkedAndOtherPartnersGoOn() {
    UUID partnerId = UniqueId.next();
    UUID poison = UniqueId.next();
    Events.send(
        poison,
        "eligibility-events",
        "EligibilityChanged",
        partnerId,
        1,
        "{\"partnerId\":".getBytes(StandardCharsets.UTF_8));
    Events.awaitParked(poison);

    UUID another = UniqueId.next();
    changeEligibility(another, 1, List.of(eligible("DDPS", "2026-09-01", null)));

    assertThat(windows(another)).hasSize(1);
    assertThat(windows(partnerId)).isEmpty();
  }

  @Test
  void whatSomebodyElseWritesToTheTopicQualifiesNobody() {
    UUID partnerId = UniqueId.next();
    byte[] invented =
        ("{\"partnerId\":\"%s\",\"offerings\":[{\"offeringCode\":\"DDPS\","
                + "\"eligibleFrom\":\"2026-09-01\"}]}")
            .formatted(partnerId)
            .getBytes(StandardCharsets.UTF_8);
    String type = "EligibilityChanged.v1";
    Events.sendAs(
        "/enrollment-service", UniqueId.next(), "eligibility-events", type, partnerId, 9, invented);
    Events.awaitSetAside(partnerId, "FORGED");
    assertThat(windows(partnerId)).isEmpty();

    changeEligibility(partnerId, 1, List.of(eligible("SDPS", "2026-09-01", END)));
    assertThat(windows(partnerId)).containsExactly(window("SDPS", "2026-09-01", END));
  }

  @Test
  void ignoresFieldsAndTakesCodesThatItDoesNotKnow() {
    UUID partnerId = UniqueId.next();
    Map<String, Object> entry =
        Map.of("offeringCode", "NEW&DPS", "eligibleFrom", "2026-09-01", "somethingNew", List.of(1));
    Events.deliver(
        "eligibility-events",
        "EligibilityChanged",
        partnerId,
        1,
        Map.of("partnerId", partnerId, "offerings", List.of(entry), "another", Map.of("a", 1)));
    assertThat(windows(partnerId)).containsExactly(window("NEW&DPS", "2026-09-01", null));
  }

  @Test
  void theCatalogueIsTheNewestEdition() {
    Given.publishCatalogue();
    Events.deliver(
        "eligibility-events",
        "CatalogPublished",
        Given.CATALOGUE,
        0,
        Map.of(
            "offerings", List.of(Map.of("offeringCode", "AZDPS", "name", "of an older edition"))));

    assertThat(Database.query("select offering_code from offering order by 1"))
        .containsExactly(Map.of("offering_code", "DDPS"), Map.of("offering_code", "SDPS"));
  }

  private static List<List<Object>> windows(UUID partnerId) {
    return Database.query(
            "select offering_code, eligible_from, eligible_until from offering_eligibility"
                + " where partner_id = ? order by offering_code",
            partnerId)
        .stream()
        .map(
            row ->
                List.copyOf(
                    row.values().stream().map(String::valueOf).map(Object.class::cast).toList()))
        .toList();
  }

  private static List<Object> window(String offeringCode, String from, LocalDate until) {
    return List.of(offeringCode, from, String.valueOf(until == null ? null : Date.valueOf(until)));
  }
}
