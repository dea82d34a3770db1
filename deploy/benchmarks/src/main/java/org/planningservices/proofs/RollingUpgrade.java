package org.planningservices.proofs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.planningservices.local.Console;
import org.planningservices.local.stack.Checkout;
import org.planningservices.local.stack.Replica;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.proofs.ExpectedState.Stage;

/**
 * Two replicas of each service behind a proxy are replaced one by one by the next version, which
 * has a migration, and then rolled back, under constant load: no request fails.
 */
final class RollingUpgrade {
  private static final int REPLICAS = 2;
  private static final int PARTNERSHIPS = 4;
  private static final Duration PAUSE = Duration.ofMillis(600);
  private static final Duration STEADY = Duration.ofSeconds(15);
  private static final Duration PATIENCE_WITH_QUIET = Duration.ofMinutes(2);

  /** As a pod's preStop hook: a replica goes on until every proxy knows that it is leaving. */
  private static final Duration LEAVE = Duration.ofSeconds(2);

  private final Stack stack;
  private final Console console;
  private final Map<Service, Proxy> proxies = new EnumMap<>(Service.class);
  private final Map<Service, List<Replica>> replicas = new EnumMap<>(Service.class);

  RollingUpgrade(Stack stack, Console console) {
    this.stack = stack;
    this.console = console;
  }

  void run(Checkout now, Checkout next, Verdict verdict) throws Exception {
    try {
      startAll(now);
      RetryingClient client =
          new RetryingClient(
              service -> proxies.get(service).address(), stack.issuer(), Duration.ZERO);
      try (Traffic traffic = new Traffic(stack, client)) {
        traffic.start(PARTNERSHIPS, PAUSE);
        LockSupport.parkNanos(STEADY.toNanos());
        for (Service service : Service.values()) {
          killedMigration(service, next);
          Replica.migrate(stack, service, next);
          roll(service, next, client);
        }
        LockSupport.parkNanos(STEADY.toNanos());
        console.say("  rolling back: the version of before, on the tables of the next");
        for (Service service : Service.values()) {
          roll(service, now, client);
        }
        LockSupport.parkNanos(STEADY.toNanos());
        traffic.stop();
        judge(traffic, verdict);
      }
    } finally {
      replicas.values().forEach(all -> all.forEach(Replica::stop));
      proxies.values().forEach(Proxy::close);
    }
  }

  private void startAll(Checkout build) throws Exception {
    for (Service service : Service.values()) {
      Replica.migrate(stack, service, build);
      Proxy proxy = new Proxy();
      proxies.put(service, proxy);
      List<Replica> all = new ArrayList<>();
      replicas.put(service, all);
      for (int index = 0; index < REPLICAS; index++) {
        Replica replica = Replica.start(stack, service, build);
        all.add(replica);
        replica.awaitReady();
        proxy.add(replica.address());
      }
    }
    console.say("  two replicas of each service are ready");
  }

  /** A pod may be killed at any moment; what it was doing is begun again. */
  private void killedMigration(Service service, Checkout next) {
    Replica.killedMigration(stack, service, next, Duration.ofSeconds(3));
  }

  /** First a new one, then an old one less: there are always two. */
  private void roll(Service service, Checkout build, RetryingClient client) {
    long failures = client.failures();
    for (int index = 0; index < REPLICAS; index++) {
      Replica fresh = Replica.start(stack, service, build);
      fresh.awaitReady();
      Replica old = replicas.get(service).set(index, fresh);
      proxies.get(service).add(fresh.address());
      proxies.get(service).remove(old.address());
      LockSupport.parkNanos(LEAVE.toNanos());
      old.stop();
    }
    console.say(
        "  %-20s both replicas replaced, %d failed requests",
        service.title(), client.failures() - failures);
  }

  private void judge(Traffic traffic, Verdict verdict) throws Exception {
    RetryingClient client = traffic.client();
    console.say("");
    console.say("%s; %d requests", traffic.expected(), client.requests());
    verdict.requireTrue(
        "something was paid meanwhile", traffic.expected().reached(Stage.PAID) > 10);
    verdict.requireNone("failed requests", client.failed());
    verdict.requireNone("requests that were refused", traffic.complaints());
    Databases databases = new Databases(stack.postgres());
    for (Service service : Service.values()) {
      verdict.require(
          "migrations of the next version in " + service.database(),
          1L,
          databases.count(
              service,
              "flyway_schema_history where success and version = '" + NextBuild.VERSION + "'"));
    }
    ConsistencyCheck consistency = new ConsistencyCheck(stack, traffic.expected(), verdict);
    consistency.awaitQuiet(PATIENCE_WITH_QUIET);
    consistency.check();
  }
}
