package org.planningservices.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClimbTest {
  private final Climb climb = new Climb(10, Duration.ofSeconds(20));

  @Test
  void endsWithTheFirstFiveSecondsInWhichEnoughWasDone() {
    for (int second = 0; second < 3; second++) {
      assertThat(work(second, 2)).isTrue();
    }
    for (int second = 3; second < 8; second++) {
      assertThat(work(second, 10)).isTrue();
    }
    assertThat(climb.count(8)).isFalse();
    assertThat(climb.seconds()).isEqualTo(8);
  }

  @Test
  void tellsItsPatienceWhenThatNeverWas() {
    for (int second = 0; second < 20; second++) {
      work(second, 9);
    }
    assertThat(climb.count(20)).isFalse();
    assertThat(climb.seconds()).isEqualTo(20);
  }

  private boolean work(int second, int times) {
    boolean more = true;
    for (int time = 0; time < times; time++) {
      more = climb.count(second);
    }
    return more;
  }
}
