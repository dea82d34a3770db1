package org.planningservices.foundation.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final RateLimiter rates = new RateLimiter(10, 30, 100, now::get);

  @Test
  void letsABurstThroughAndThenNoMoreThanTheRate() {
    for (int request = 1; request <= 30; request++) {
      RateLimiter.Left left = rates.take("a");
      assertThat(left.allowed()).isTrue();
      assertThat(left.left()).isEqualTo(30 - request);
    }
    assertThat(rates.take("a")).isEqualTo(new RateLimiter.Left(false, 0, 3));

    pass(Duration.ofMillis(250));
    assertThat(rates.take("a").allowed()).isTrue();
    assertThat(rates.take("a").allowed()).isTrue();
    assertThat(rates.take("a").allowed()).isFalse();
  }

  @Test
  void savesNoMoreThanABurst() {
    rates.take("a");
    pass(Duration.ofDays(3));
    assertThat(rates.take("a")).isEqualTo(new RateLimiter.Left(true, 29, 1));
  }

  @Test
  void whatOneTakesIsNotTakenFromAnother() {
    for (int request = 0; request < 40; request++) {
      rates.take("a");
    }
    assertThat(rates.take("b").left()).isEqualTo(29);
  }

  @Test
  void remembersABoundedNumber() {
    for (int other = 0; other < 1_000; other++) {
      rates.take(other);
    }
    assertThat(rates.size()).isEqualTo(100);
  }

  /** The sum may overflow, as that of the real clock may. */
  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
