package org.planningservices.foundation.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ConcurrencyLimiterTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(50);

  @Test
  void refusesWhoHasItsShareAndLetsTheOthersIn() throws InterruptedException {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(2, 3, 10, SHORT, SHORT.plus(SHORT));
    assertThat(limiter.enter("a")).isEqualTo(ConcurrencyLimiter.Permit.GRANTED);
    assertThat(limiter.enter("a")).isEqualTo(ConcurrencyLimiter.Permit.GRANTED);
    assertThat(limiter.enter("a")).isEqualTo(ConcurrencyLimiter.Permit.OWN_SHARE_TAKEN);
    assertThat(limiter.enter("b")).isEqualTo(ConcurrencyLimiter.Permit.GRANTED);
    assertThat(limiter.enter("b")).isEqualTo(ConcurrencyLimiter.Permit.ALL_TAKEN);
    limiter.leave("a");
    assertThat(limiter.enter("b")).isEqualTo(ConcurrencyLimiter.Permit.GRANTED);
  }

  @Test
  void aTurnThatComesFreeGoesToWhomTheFewestAreAtWork() throws InterruptedException {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(3, 4, 10, LONG, LONG);
    for (int more = 0; more < 3; more++) {
      limiter.enter("a");
    }
    limiter.enter("b");
    List<String> granted = new CopyOnWriteArrayList<>();
    List<CompletableFuture<Void>> waiting =
        List.of(
            waiting(limiter, "a", granted),
            waiting(limiter, "b", granted),
            waiting(limiter, "c", granted));
    Awaitility.await().until(() -> limiter.organizations() == 3);

    limiter.leave("a");
    Awaitility.await().until(() -> granted.equals(List.of("c")));
    limiter.leave("a");
    Awaitility.await().until(() -> granted.size() == 2);
    limiter.leave("a");
    waiting.forEach(CompletableFuture::join);
    assertThat(granted).hasSize(3);
  }

  /** As for uploads, of whose senders there may be any number. */
  @Test
  void keepsNothingOfWhoIsRefusedAtOnce() throws InterruptedException {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 1, 0, Duration.ZERO, Duration.ZERO);
    assertThat(limiter.enter("a")).isEqualTo(ConcurrencyLimiter.Permit.GRANTED);
    assertThat(limiter.enter("a")).isEqualTo(ConcurrencyLimiter.Permit.OWN_SHARE_TAKEN);
    assertThat(limiter.enter("b")).isEqualTo(ConcurrencyLimiter.Permit.ALL_TAKEN);
    assertThat(limiter.organizations()).isEqualTo(1);
    limiter.leave("a");
    assertThat(limiter.organizations()).isZero();
    assertThat(limiter.enter("b")).isEqualTo(ConcurrencyLimiter.Permit.GRANTED);
  }

  /** It is not its doing that all turns are taken. */
  @Test
  void waitsLongerForOthersThanForItsOwn() throws InterruptedException {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 1, 10, SHORT, LONG);
    limiter.enter("a");
    assertThat(limiter.enter("a")).isEqualTo(ConcurrencyLimiter.Permit.OWN_SHARE_TAKEN);
    List<String> granted = new CopyOnWriteArrayList<>();
    CompletableFuture<Void> other = waiting(limiter, "b", granted);
    assertThat(limiter.enter("a"))
        .as("meanwhile")
        .isEqualTo(ConcurrencyLimiter.Permit.OWN_SHARE_TAKEN);
    assertThat(limiter.enter("a"))
        .as("meanwhile")
        .isEqualTo(ConcurrencyLimiter.Permit.OWN_SHARE_TAKEN);
    assertThat(granted).isEmpty();
    limiter.leave("a");
    other.join();
    assertThat(granted).containsExactly("b");
  }

  @Test
  void refusesAtOnceWhenTooManyWait() throws InterruptedException {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(1, 1, 0, LONG, LONG);
    limiter.enter("a");
    long begin = System.nanoTime();
    assertThat(limiter.enter("a")).isEqualTo(ConcurrencyLimiter.Permit.OWN_SHARE_TAKEN);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONG.dividedBy(2));
  }

  @Test
  void neverLetsInMoreThanItsLimitsAndForgetsWhoIsGone() {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(4, 6, 1_000, LONG, LONG);
    AtomicInteger all = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<AtomicInteger> each =
        List.of(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
    AtomicInteger mostOfOne = new AtomicInteger();
    List<CompletableFuture<Void>> work =
        IntStream.range(0, 600)
            .mapToObj(
                number ->
                    CompletableFuture.runAsync(
                        () -> {
                          int whose = number % 3;
                          assertThat(entered(limiter, whose))
                              .isEqualTo(ConcurrencyLimiter.Permit.GRANTED);
                          most.accumulateAndGet(all.incrementAndGet(), Math::max);
                          mostOfOne.accumulateAndGet(each.get(whose).incrementAndGet(), Math::max);
                          spin();
                          each.get(whose).decrementAndGet();
                          all.decrementAndGet();
                          limiter.leave(whose);
                        },
                        task -> Thread.ofVirtual().start(task)))
            .toList();
    work.forEach(CompletableFuture::join);
    assertThat(most.get()).isBetween(1, 6);
    assertThat(mostOfOne.get()).isBetween(1, 4);
    assertThat(limiter.organizations()).isZero();
    assertThat(limiter.free(0)).isEqualTo(4);
  }

  private static void spin() {
    long until = System.nanoTime() + ThreadLocalRandom.current().nextLong(200_000);
    while (System.nanoTime() < until) {
      Thread.yield();
    }
  }

  private static CompletableFuture<Void> waiting(
      ConcurrencyLimiter limiter, String whose, List<String> granted) {
    return CompletableFuture.runAsync(
        () -> {
          assertThat(entered(limiter, whose)).isEqualTo(ConcurrencyLimiter.Permit.GRANTED);
          granted.add(whose);
        },
        task -> Thread.ofVirtual().start(task));
  }

  private static ConcurrencyLimiter.Permit entered(ConcurrencyLimiter limiter, Object whose) {
    try {
      return limiter.enter(whose);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
