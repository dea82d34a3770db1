package org.planningservices.payment.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.Organizations;

class VisibilityTest {

  private static final UUID ORGANIZATION = UUID.randomUUID();
  private static final UUID BERLIN = UUID.randomUUID();

  @Test
  void aPartnerReachesItsOwn() {
    assertThat(Visibility.of(caller(Organizations.PARTNER, Optional.empty())))
        .isEqualTo(new Visibility(ORGANIZATION, Optional.empty()));
  }

  @Test
  void ofThatOnlyTheLocationsThatItsTokenNames() {
    assertThat(Visibility.of(caller(Organizations.PARTNER, Optional.of(Set.of(BERLIN)))))
        .isEqualTo(new Visibility(ORGANIZATION, Optional.of(Set.of(BERLIN))));
  }

  @Test
  void nothingWhenItsTokenNamesNone() {
    assertThat(Visibility.of(caller(Organizations.PARTNER, Optional.of(Set.of()))))
        .isEqualTo(new Visibility(ORGANIZATION, Optional.of(Set.of())));
  }

  @Test
  void theProgrammeReachesEverything() {
    assertThat(Visibility.of(caller(Organizations.PROGRAM, Optional.empty())))
        .isEqualTo(new Visibility(null, Optional.empty()));
  }

  @Test
  void aCustomerReachesNothingOfAPartner() {
    assertThat(Visibility.of(caller(Organizations.CUSTOMER, Optional.empty())).partnerId())
        .isEqualTo(ORGANIZATION);
  }

  private static Caller caller(String type, Optional<Set<UUID>> locations) {
    return new Caller(ORGANIZATION, type, "somebody", Set.of("payment:read"), locations);
  }
}
