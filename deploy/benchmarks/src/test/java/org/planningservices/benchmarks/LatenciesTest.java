package org.planningservices.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void takesTheNearestRank() {
    Latencies latencies = new Latencies();
    for (int value = 5_000; value >= 1; value--) {
      latencies.add(value);
    }
    assertThat(latencies.percentile(0.5)).isEqualTo(Duration.ofNanos(2_500));
    assertThat(latencies.percentile(0.99)).isEqualTo(Duration.ofNanos(4_950));
    assertThat(latencies.percentile(1)).isEqualTo(Duration.ofNanos(5_000));
    assertThat(latencies.percentile(0.0001)).isEqualTo(Duration.ofNanos(1));
  }

  @Test
  void countsWhatIsMerged() {
    Latencies one = new Latencies();
    one.add(10);
    Latencies other = new Latencies();
    other.add(30);
    other.add(20);
    one.addAll(other);
    assertThat(one.size()).isEqualTo(3);
    assertThat(one.percentile(0.5)).isEqualTo(Duration.ofNanos(20));
  }

  @Test
  void refusesToTellOfNothing() {
    assertThatThrownBy(() -> new Latencies().percentile(0.5))
        .isInstanceOf(IllegalStateException.class);
  }
}
