package org.planningservices.enrollment.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.enrollment.partner.PartnerEvent;
import org.planningservices.foundation.outbox.OutboxMessage;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class PartnerEventsTest {

  private static final UUID PARTNER = UUID.fromString("0199c0de-0000-7000-8000-000000000301");
  private static final UUID LOCATION = UUID.fromString("0199c0de-0000-7000-8000-000000000501");
  private static final UUID ENROLLMENT = UUID.fromString("0199c0de-0000-7000-8000-000000000601");
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  /** One of each, with the values of the published examples. */
  private static final List<PartnerEvent> EVENTS =
      List.of(
          new PartnerEvent.Registered(PARTNER, 1, NOW, "DE"),
          new PartnerEvent.LocationAdded(PARTNER, 2, NOW, LOCATION, "DE"),
          new PartnerEvent.AgreementSigned(PARTNER, 3, NOW, "2020-08"),
          new PartnerEvent.Enrolled(
              PARTNER,
              4,
              NOW,
              ENROLLMENT,
              "DDPS",
              LocalDate.parse("2026-11-24"),
              LocalDate.parse("2027-11-23")),
          new PartnerEvent.ProfilePublished(PARTNER, 5, NOW, "DE", 1, List.of(LOCATION)));

  @Inject ObjectMapper json;

  @Test
  void coversEveryEvent() {
    assertThat(EVENTS.stream().<Class<?>>map(PartnerEvent::getClass))
        .containsExactlyInAnyOrder(PartnerEvent.class.getPermittedSubclasses());
  }

  @Test
  void everyEventIsWrittenAsItsPublishedExample() throws IOException {
    for (PartnerEvent event : EVENTS) {
      OutboxMessage message = PartnerEvents.toMessage(event);

      JsonNode example =
          json.readTree(
              Files.readString(
                  Path.of("contracts/events/examples/" + message.type() + ".v1.json")));
      JsonNode written = json.readTree(json.writeValueAsBytes(message.payload()));
      assertThat(written).as(message.type()).isEqualTo(example);
      assertThat(message.aggregateId()).isEqualTo(PARTNER);
      assertThat(message.sequence()).isEqualTo(event.sequence());
      assertThat(message.extensions()).isEqualTo(Map.of("partnerid", PARTNER));
    }
  }
}
