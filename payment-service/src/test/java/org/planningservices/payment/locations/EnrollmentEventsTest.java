package org.planningservices.payment.locations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.payment.Partner;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Events;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class EnrollmentEventsTest {

  @Test
  void learnsLocationsAndIgnoresWhatIsOlder() {
    Partner partner = Partner.in("DE");
    assertThat(country(partner.location())).isEqualTo("DE");
    tell(partner, 1, "FR");
    assertThat(country(partner.location())).isEqualTo("DE");
    tell(partner, 2, "FR");
    assertThat(country(partner.location())).isEqualTo("DE");
    tell(partner, 3, "AT");
    assertThat(country(partner.location())).isEqualTo("AT");
  }

  private static void tell(Partner partner, long sequence, String country) {
    Events.deliver(
        "enrollment-events",
        "LocationAdded",
        partner.id(),
        sequence,
        Map.of("partnerId", partner.id(), "locationId", partner.location(), "country", country));
  }

  private static Object country(UUID location) {
    return Database.query("select country from location where location_id = ?", location)
        .getFirst()
        .get("country");
  }
}
