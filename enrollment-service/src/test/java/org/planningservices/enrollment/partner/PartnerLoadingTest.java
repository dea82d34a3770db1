package org.planningservices.enrollment.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.planningservices.enrollment.Api.addLocation;
import static org.planningservices.enrollment.Api.partnerReadyToEnroll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.planningservices.enrollment.Api;
import org.planningservices.enrollment.enrolling.EnrollPartner;
import org.planningservices.enrollment.locating.AddLocation;
import org.planningservices.enrollment.profiling.PublishProfile;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;

/** A partner may have thousands of locations. */
@ServiceTest
class PartnerLoadingTest {

  @Inject Partners partners;
  @Inject EnrollPartner enrollPartner;
  @Inject PublishProfile publishProfile;
  @Inject AddLocation addLocation;
  @Inject EntityManager entities;

  @Test
  void noMoveOfAPartnerReadsAllItsLocations() {
    UUID partnerId = partnerReadyToEnroll();
    UUID shown = addLocation(partnerId, "DE");

    assertReadsNoLocations(partnerId, id -> enrollPartner.enroll(id, id, "DDPS"));
    assertReadsNoLocations(
        partnerId,
        id -> publishProfile.publish(id, id, PartnerFixture.profileShowing(shown), present -> {}));
    assertReadsNoLocations(
        partnerId, id -> addLocation.add(id, id, PartnerFixture.locationIn("FR")));

    Api.partner(partnerId).get(Api.path(partnerId)).then().body("sequence", equalTo(7));
    assertThat(
            Database.query(
                "select country from location where partner_id = ? order by id", partnerId))
        .extracting(row -> row.get("country"))
        .isEqualTo(List.of("DE", "DE", "FR"));
  }

  private void assertReadsNoLocations(UUID partnerId, Consumer<UUID> move) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Partner partner = partners.forChange(partnerId, partnerId);
              move.accept(partnerId);
              assertThat(
                      entities
                          .getEntityManagerFactory()
                          .getPersistenceUnitUtil()
                          .isLoaded(partner, "locations"))
                  .isFalse();
            });
  }
}
