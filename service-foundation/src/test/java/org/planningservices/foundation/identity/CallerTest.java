package org.planningservices.foundation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the claim location_ids permits. */
class CallerTest {

  private static final UUID HERE = UUID.randomUUID();

  private static Caller limitedTo(Optional<Set<UUID>> locationIds) {
    return new Caller(UUID.randomUUID(), "PARTNER", "somebody", Set.of(), locationIds);
  }

  @Test
  void mayUseEveryLocationWithoutTheClaim() {
    assertThat(limitedTo(Optional.empty()).mayUseLocation(HERE)).isTrue();
  }

  @Test
  void mayUseOnlyTheLocationsThatTheClaimNames() {
    Caller limited = limitedTo(Optional.of(Set.of(HERE)));
    assertThat(limited.mayUseLocation(HERE)).isTrue();
    assertThat(limited.mayUseLocation(UUID.randomUUID())).isFalse();
    assertThat(limitedTo(Optional.of(Set.of())).mayUseLocation(HERE)).isFalse();
  }
}
