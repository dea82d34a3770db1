package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsyncApiTest {

  @Test
  void aSecondVersionHasAMessageOfItsOwnBesideTheFirst() {
    assertThat(AsyncApi.message("OrderPlaced.v1")).isEqualTo("OrderPlaced");
    assertThat(AsyncApi.message("OrderPlaced.v2")).isEqualTo("OrderPlacedV2");
    assertThat(AsyncApi.message("OrderPlaced.v12")).isEqualTo("OrderPlacedV12");
  }
}
