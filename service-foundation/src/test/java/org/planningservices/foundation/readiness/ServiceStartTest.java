package org.planningservices.foundation.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which profiles count as production. */
class ServiceStartTest {

  @Test
  void letsOffOnlyProfilesThatAreKnownToBeNoProduction() {
    for (String profile : List.of("dev", "test", "local")) {
      assertThat(ServiceStart.isNoProduction(List.of(profile))).as(profile).isTrue();
    }
    assertThat(ServiceStart.isNoProduction(List.of("local", "test"))).isTrue();
    for (String profile : List.of("prod", "production", "prd", "Local", "locale", "staging", "")) {
      assertThat(ServiceStart.isNoProduction(List.of(profile))).as(profile).isFalse();
    }
    assertThat(ServiceStart.isNoProduction(List.of("local", "prod"))).isFalse();
    assertThat(ServiceStart.isNoProduction(List.of())).isFalse();
  }
}
