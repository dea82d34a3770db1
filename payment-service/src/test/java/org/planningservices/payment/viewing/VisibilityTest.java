package org.planningservices.payment.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.Organizations;

class VisibilityTest {

  private static final UUID PARTNER = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final UUID BERLIN = UUID.randomUUID();
  private static final UUID MUNICH = UUID.randomUUID();

  @Test
  void aPartnerReachesItsOwn() {
    Visibility visibility = Visibility.of(caller(Organizations.PARTNER, Set.of()));
    assertThat(visibility.covers(PARTNER, BERLIN)).isTrue();
    assertThat(visibility.covers(OTHER, BERLIN)).isFalse();
  }

  @Test
  void ofThatOnlyTheLocationsThatItsTokenNames() {
    Visibility visibility = Visibility.of(caller(Organizations.PARTNER, Set.of(BERLIN)));
    assertThat(visibility.covers(PARTNER, BERLIN)).isTrue();
    assertThat(visibility.covers(PARTNER, MUNICH)).isFalse();
    assertThat(visibility.covers(OTHER, BERLIN)).isFalse();
  }

  @Test
  void theProgrammeReachesEverything() {
    Visibility visibility = Visibility.of(caller(Organizations.PROGRAM, Set.of()));
    assertThat(visibility.covers(PARTNER, BERLIN)).isTrue();
    assertThat(visibility.covers(OTHER, MUNICH)).isTrue();
  }

  @Test
  void aCustomerReachesNothingOfAPartner() {
    Visibility visibility = Visibility.of(caller(Organizations.CUSTOMER, Set.of()));
    assertThat(visibility.covers(OTHER, BERLIN)).isFalse();
  }

  private static Caller caller(String type, Set<UUID> locations) {
    return new Caller(PARTNER, type, "somebody", Set.of("payment:read"), locations);
  }
}
