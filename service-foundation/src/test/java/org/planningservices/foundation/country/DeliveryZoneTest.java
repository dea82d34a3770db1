package org.planningservices.foundation.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
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

  /** Nobody lives on Bouvet Island and on Heard and McDonald. */
  @Test
  void hasAZoneForEveryCountryInWhichSomebodyLives() {
    assertThat(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2))
        .filteredOn(country -> !DeliveryZone.isKnown(country))
        .containsExactlyInAnyOrder("BV", "HM");
  }

  @Test
  void knowsNoMadeUpCountry() {
    assertThatThrownBy(() -> DeliveryZone.dateAt("XX", Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such country: XX");
  }
}
