package org.planningservices.payment.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeliveryZoneTest {

  @Test
  void saysWhatDayItIsThere() {
    Instant at = Instant.parse("2026-11-23T23:30:00Z");
    assertThat(DeliveryZone.dateAt("DE", at)).isEqualTo("2026-11-24");
    assertThat(DeliveryZone.dateAt("GB", at)).isEqualTo("2026-11-23");
    assertThat(DeliveryZone.dateAt("US", at)).isEqualTo("2026-11-23");
    assertThat(DeliveryZone.dateAt("JP", at)).isEqualTo("2026-11-24");
  }

  @Test
  void endsADayWithItsLastInstantThere() {
    assertThat(DeliveryZone.endOf("DE", LocalDate.of(2026, 11, 24)))
        .isEqualTo("2026-11-24T23:00:00Z");
    assertThat(DeliveryZone.endOf("DE", LocalDate.of(2026, 7, 1)))
        .isEqualTo("2026-07-01T22:00:00Z");
    assertThat(DeliveryZone.endOf("JP", LocalDate.of(2026, 7, 1)))
        .isEqualTo("2026-07-01T15:00:00Z");
  }

  /** A deadline is computed by one service and ends in the other. */
  @Test
  void hasTheZonesOfWhereTheDeadlineIsComputed() throws IOException {
    String file = "src/main/resources/org/planningservices/%s/calendar/country-zones.properties";
    assertThat(Files.readString(Path.of(file.formatted("payment"))))
        .isEqualTo(Files.readString(Path.of("../voucher-service", file.formatted("voucher"))));
  }

  @Test
  void knowsNoMadeUpCountry() {
    assertThatThrownBy(() -> DeliveryZone.dateAt("XX", Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such country: XX");
  }
}
