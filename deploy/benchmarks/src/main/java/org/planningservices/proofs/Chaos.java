package org.planningservices.proofs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.planningservices.local.Console;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.proofs.ExpectedState.Stage;

/**
 * Load, while services, broker and database are killed at random; afterwards nothing is lost,
 * nothing done twice, and the ledgers balance.
 */
final class Chaos {
  private static final int PARTNERSHIPS = 6;
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PATIENCE_WITH_QUIET = Duration.ofMinutes(3);

  /** What can be killed, in the order in which it has to be there again. */
  private enum Victim {
    POSTGRESQL,
    KAFKA,
    ELIGIBILITY,
    ENROLLMENT,
    VOUCHER,
    PAYMENT;

    Service service() {
      return Service.valueOf(name());
    }
  }

  private final Stack stack;
  private final Console console;
  private final RandomGenerator random;
  private final Map<Victim, List<Double>> recoveries = new EnumMap<>(Victim.class);

  Chaos(Stack stack, Console console, long seed) {
    this.stack = stack;
    this.console = console;
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  void run(Duration period, Verdict verdict) throws Exception {
    RetryingClient client = new RetryingClient(stack::address, stack.issuer(), PATIENCE);
    try (Traffic traffic = new Traffic(stack, client)) {
      traffic.start(PARTNERSHIPS, PAUSE);
      long begin = System.nanoTime();
      while (System.nanoTime() - begin < period.toNanos()) {
        LockSupport.parkNanos(Duration.ofMillis(random.nextLong(2_000, 10_000)).toNanos());
        kill(victims(), client);
      }
      traffic.stop();
      console.say("");
      console.say("%s; %s", traffic.expected(), attempts(client));
      tellRecoveries();
      ConsistencyCheck consistency = new ConsistencyCheck(stack, traffic.expected(), verdict);
      console.say(
          "  all events had arrived %.1f s after the load ended",
          consistency.awaitQuiet(PATIENCE_WITH_QUIET).toMillis() / 1000.0);
      verdict.requireTrue(
          "something was paid while things were killed",
          traffic.expected().reached(Stage.PAID) > 20);
      verdict.requireNone("requests that got no definite or a wrong answer", traffic.complaints());
      consistency.check();
    }
  }

  /** Mostly one, sometimes two at once. */
  private Set<Victim> victims() {
    Victim[] all = Victim.values();
    Set<Victim> victims = EnumSet.of(all[random.nextInt(all.length)]);
    if (random.nextInt(4) == 0) {
      victims.add(all[random.nextInt(all.length)]);
    }
    return victims;
  }

  private void kill(Set<Victim> victims, RetryingClient client) {
    victims.forEach(this::kill);
    long downtime = random.nextLong(0, 5_000);
    LockSupport.parkNanos(Duration.ofMillis(downtime).toNanos());
    long restarted = System.nanoTime();
    start(victims);
    while (client.lastAnswer() < restarted) {
      LockSupport.parkNanos(5_000_000);
    }
    double seconds = (System.nanoTime() - restarted) / 1e9;
    victims.forEach(it -> recoveries.computeIfAbsent(it, victim -> new ArrayList<>()).add(seconds));
    console.say(
        "  killed %-24s away for %.1f s, all ready and answering %.1f s after the restart",
        victims.toString().toLowerCase(java.util.Locale.ROOT), downtime / 1000.0, seconds);
  }

  private void kill(Victim victim) {
    switch (victim) {
      case POSTGRESQL -> stack.postgres().kill();
      case KAFKA -> stack.kafka().kill();
      case ELIGIBILITY, ENROLLMENT, VOUCHER, PAYMENT -> stack.process(victim.service()).kill();
    }
  }

  /** Services that were left alone are asked, too: whether they have found the others again. */
  private void start(Set<Victim> victims) {
    if (victims.contains(Victim.POSTGRESQL)) {
      stack.postgres().start();
    }
    if (victims.contains(Victim.KAFKA)) {
      stack.kafka().start();
    }
    stack.startServices(EnumSet.allOf(Service.class));
  }

  private static String attempts(RetryingClient client) {
    return "%d requests, %d of them failed and were repeated"
        .formatted(client.requests(), client.failures());
  }

  private void tellRecoveries() {
    console.say("");
    console.say("Time from the restart of what was killed until all was ready and answering");
    recoveries.forEach(
        (victim, times) ->
            console.say(
                "  %-12s %2d times, %.1f s at the median, %.1f s at most",
                victim.name().toLowerCase(java.util.Locale.ROOT),
                times.size(),
                times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow(),
                times.stream().max(Double::compare).orElseThrow()));
  }
}
