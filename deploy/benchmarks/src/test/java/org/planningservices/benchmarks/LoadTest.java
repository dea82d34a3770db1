package org.planningservices.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {

  /** Work that takes its time, some of it much longer. */
  private record Slow(AtomicInteger done, int stallAt, Duration stall) implements Load.Client {

    @Override
    public boolean work() throws Exception {
      Thread.sleep(done.incrementAndGet() == stallAt ? stall : Duration.ofMillis(1));
      return true;
    }

    @Override
    public void close() {
      // nothing to give back
    }
  }

  @Test
  void lateWorkIsTimedFromWhenItWasDue() throws Exception {
    AtomicInteger done = new AtomicInteger();
    Load.Outcome outcome =
        Load.open(
            1,
            100,
            Duration.ZERO,
            Duration.ofSeconds(1),
            () -> new Slow(done, 10, Duration.ofMillis(500)));
    assertThat(outcome.latencies().size()).isEqualTo(100);
    assertThat(outcome.latencies().percentileMillis(0.8)).isGreaterThan(50);
  }

  @Test
  void endsEarlyWhenNothingIsLeft() throws Exception {
    AtomicInteger left = new AtomicInteger(500);
    Load.Outcome outcome =
        Load.closed(
            2,
            Duration.ZERO,
            Duration.ofSeconds(30),
            () ->
                new Load.Client() {
                  @Override
                  public boolean work() throws Exception {
                    Thread.sleep(1);
                    return left.getAndDecrement() > 0;
                  }

                  @Override
                  public void close() {
                    // nothing to give back
                  }
                });
    assertThat(outcome.perSecond()).isGreaterThan(100);
  }
}
