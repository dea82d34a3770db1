package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.testkit.AtOnce.atOnce;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class AtOnceTest {

  @Test
  void givesTheAnswersInTheOrderOfTheCallersAndAllAreThereTogether() {
    CyclicBarrier everybody = new CyclicBarrier(8);
    assertThat(atOnce(8, caller -> meet(everybody) ? caller : -1))
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void saysWhatFailed() {
    assertThatThrownBy(() -> atOnce(2, caller -> 1 / caller))
        .hasRootCauseInstanceOf(ArithmeticException.class);
  }

  private static boolean meet(CyclicBarrier everybody) {
    try {
      everybody.await(10, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
      return false;
    }
  }
}
