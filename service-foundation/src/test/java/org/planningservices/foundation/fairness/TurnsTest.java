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

class TurnsTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(50);

  @Test
  void refusesWhoHasItsShareAndLetsTheOthersIn() throws InterruptedException {
    Turns turns = new Turns(2, 3, 10, SHORT, SHORT.plus(SHORT));
    assertThat(turns.enter("a")).isEqualTo(Turns.Turn.GRANTED);
    assertThat(turns.enter("a")).isEqualTo(Turns.Turn.GRANTED);
    assertThat(turns.enter("a")).isEqualTo(Turns.Turn.OWN_SHARE_TAKEN);
    assertThat(turns.enter("b")).isEqualTo(Turns.Turn.GRANTED);
    assertThat(turns.enter("b")).isEqualTo(Turns.Turn.ALL_TAKEN);
    turns.leave("a");
    assertThat(turns.enter("b")).isEqualTo(Turns.Turn.GRANTED);
  }

  @Test
  void aTurnThatComesFreeGoesToWhomTheFewestAreAtWork() throws InterruptedException {
    Turns turns = new Turns(3, 4, 10, LONG, LONG);
    for (int more = 0; more < 3; more++) {
      turns.enter("a");
    }
    turns.enter("b");
    List<String> granted = new CopyOnWriteArrayList<>();
    List<CompletableFuture<Void>> waiting =
        List.of(
            waiting(turns, "a", granted),
            waiting(turns, "b", granted),
            waiting(turns, "c", granted));
    Awaitility.await().until(() -> turns.organizations() == 3);

    turns.leave("a");
    Awaitility.await().until(() -> granted.equals(List.of("c")));
    turns.leave("a");
    Awaitility.await().until(() -> granted.size() == 2);
    turns.leave("a");
    waiting.forEach(CompletableFuture::join);
    assertThat(granted).hasSize(3);
  }

  /** As for uploads, of whose senders there may be any number. */
  @Test
  void keepsNothingOfWhoIsRefusedAtOnce() throws InterruptedException {
    Turns turns = new Turns(1, 1, 0, Duration.ZERO, Duration.ZERO);
    assertThat(turns.enter("a")).isEqualTo(Turns.Turn.GRANTED);
    assertThat(turns.enter("a")).isEqualTo(Turns.Turn.OWN_SHARE_TAKEN);
    assertThat(turns.enter("b")).isEqualTo(Turns.Turn.ALL_TAKEN);
    assertThat(turns.organizations()).isEqualTo(1);
    turns.leave("a");
    assertThat(turns.organizations()).isZero();
    assertThat(turns.enter("b")).isEqualTo(Turns.Turn.GRANTED);
  }

  /** It is not its doing that all turns are taken. */
  @Test
  void waitsLongerForOthersThanForItsOwn() throws InterruptedException {
    Turns turns = new Turns(1, 1, 10, SHORT, LONG);
    turns.enter("a");
    assertThat(turns.enter("a")).isEqualTo(Turns.Turn.OWN_SHARE_TAKEN);
    List<String> granted = new CopyOnWriteArrayList<>();
    CompletableFuture<Void> other = waiting(turns, "b", granted);
    assertThat(turns.enter("a")).as("meanwhile").isEqualTo(Turns.Turn.OWN_SHARE_TAKEN);
    assertThat(turns.enter("a")).as("meanwhile").isEqualTo(Turns.Turn.OWN_SHARE_TAKEN);
    assertThat(granted).isEmpty();
    turns.leave("a");
    other.join();
    assertThat(granted).containsExactly("b");
  }

  @Test
  void refusesAtOnceWhenTooManyWait() throws InterruptedException {
    Turns turns = new Turns(1, 1, 0, LONG, LONG);
    turns.enter("a");
    long begin = System.nanoTime();
    assertThat(turns.enter("a")).isEqualTo(Turns.Turn.OWN_SHARE_TAKEN);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONG.dividedBy(2));
  }

  @Test
  void neverLetsInMoreThanItsLimitsAndForgetsWhoIsGone() {
    Turns turns = new Turns(4, 6, 1_000, LONG, LONG);
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
                          assertThat(entered(turns, whose)).isEqualTo(Turns.Turn.GRANTED);
                          most.accumulateAndGet(all.incrementAndGet(), Math::max);
                          mostOfOne.accumulateAndGet(each.get(whose).incrementAndGet(), Math::max);
                          spin();
                          each.get(whose).decrementAndGet();
                          all.decrementAndGet();
                          turns.leave(whose);
                        },
                        task -> Thread.ofVirtual().start(task)))
            .toList();
    work.forEach(CompletableFuture::join);
    assertThat(most.get()).isBetween(1, 6);
    assertThat(mostOfOne.get()).isBetween(1, 4);
    assertThat(turns.organizations()).isZero();
    assertThat(turns.free(0)).isEqualTo(4);
  }

  private static void spin() {
    long until = System.nanoTime() + ThreadLocalRandom.current().nextLong(200_000);
    while (System.nanoTime() < until) {
      Thread.yield();
    }
  }

  private static CompletableFuture<Void> waiting(Turns turns, String whose, List<String> granted) {
    return CompletableFuture.runAsync(
        () -> {
          assertThat(entered(turns, whose)).isEqualTo(Turns.Turn.GRANTED);
          granted.add(whose);
        },
        task -> Thread.ofVirtual().start(task));
  }

  private static Turns.Turn entered(Turns turns, Object whose) {
    try {
      return turns.enter(whose);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
