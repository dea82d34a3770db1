package org.planningservices.enrollment.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.planningservices.enrollment.Given.addLocation;
import static org.planningservices.enrollment.Given.partnerReadyToEnroll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.planningservices.enrollment.Requests;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;

/** A partner may have thousands of locations. */
@ServiceTest
class PartnerLoadingTest {

  @Inject Partners partners;
  @Inject EntityManager entities;

  @Test
  void noMoveOfAPartnerReadsAllItsLocations() {
    UUID partnerId = partnerReadyToEnroll();
    UUID shown = addLocation(partnerId, "DE");

    assertReadsNoLocations(
        partnerId,
        partner -> {
          assertThat(partners.hasLocation(partner)).isTrue();
          partner.enroll(PartnerFixture.eligibleApplicationFor("DDPS"), PartnerFixture.NOW);
        });
    assertReadsNoLocations(
        partnerId,
        partner ->
            partner.publishProfile(
                UniqueId.next(),
                PartnerFixture.profileShowing(shown),
                partners.countries(partner, List.of(shown)),
                PartnerFixture.NOW));
    assertReadsNoLocations(
        partnerId,
        partner ->
            partner.addLocation(
                UniqueId.next(), PartnerFixture.locationIn("FR"), PartnerFixture.NOW));

    Requests.partner(partnerId).get(Requests.path(partnerId)).then().body("sequence", equalTo(7));
    assertThat(
            Database.query(
                "select country from location where partner_id = ? order by id", partnerId))
        .extracting(row -> row.get("country"))
        .isEqualTo(List.of("DE", "DE", "FR"));
  }

  private void assertReadsNoLocations(UUID partnerId, Consumer<Partner> move) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Partner partner = partners.findById(partnerId);
              move.accept(partner);
              entities.flush();
              assertThat(
                      entities
                          .getEntityManagerFactory()
                          .getPersistenceUnitUtil()
                          .isLoaded(partner, "locations"))
                  .isFalse();
            });
  }
}
