package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tag;
import org.junit.jupiter.api.Test;

class MetricsContractTest {

  @Test
  void anIdOrAnAddressNamesSomebody() {
    assertThat(MetricsContract.namesSomebody(Tag.of("uri", "/v1/partners/2147483646"))).isTrue();
    assertThat(MetricsContract.namesSomebody(Tag.of("uri", "erika@example.org"))).isTrue();
    assertThat(MetricsContract.namesSomebody(Tag.of("node.id", "01936f2e-0000-7000"))).isTrue();
    assertThat(MetricsContract.namesSomebody(Tag.of("uri", "/v1/partners/{partnerId}"))).isFalse();
  }

  /** There once the client is connected to the coordinator of its group: not in every run. */
  @Test
  void aConnectionToABrokerNamesNobody() {
    assertThat(MetricsContract.namesSomebody(Tag.of("node.id", "node-1"))).isFalse();
    assertThat(MetricsContract.namesSomebody(Tag.of("node.id", "node--1"))).isFalse();
    assertThat(MetricsContract.namesSomebody(Tag.of("node.id", "node-2147483646"))).isFalse();
    assertThat(MetricsContract.namesSomebody(Tag.of("uri", "node-2147483646"))).isTrue();
  }
}
