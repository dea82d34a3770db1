package org.planningservices.foundation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessScopeTest {

  private static final UUID ORGANIZATION = UUID.randomUUID();
  private static final UUID BERLIN = UUID.randomUUID();

  @Test
  void aPartnerReachesItsOwn() {
    assertThat(AccessScope.of(caller(Organizations.PARTNER, Optional.empty())))
        .isEqualTo(new AccessScope(ORGANIZATION, Optional.empty()));
  }

  @Test
  void ofThatOnlyTheLocationsThatItsTokenNames() {
    assertThat(AccessScope.of(caller(Organizations.PARTNER, Optional.of(Set.of(BERLIN)))))
        .isEqualTo(new AccessScope(ORGANIZATION, Optional.of(Set.of(BERLIN))));
  }

  @Test
  void nothingWhenItsTokenNamesNone() {
    assertThat(AccessScope.of(caller(Organizations.PARTNER, Optional.of(Set.of()))))
        .isEqualTo(new AccessScope(ORGANIZATION, Optional.of(Set.of())));
  }

  @Test
  void theProgrammeReachesEverything() {
    assertThat(AccessScope.of(caller(Organizations.PROGRAM, Optional.empty())))
        .isEqualTo(new AccessScope(null, Optional.empty()));
  }

  @Test
  void anotherKindOfOrganizationReachesItsOwnOnly() {
    assertThat(AccessScope.of(caller(Organizations.CUSTOMER, Optional.empty())).organizationId())
        .isEqualTo(ORGANIZATION);
  }

  private static Caller caller(String type, Optional<Set<UUID>> locations) {
    return new Caller(ORGANIZATION, type, "somebody", Set.of("note:read"), locations);
  }
}
