package org.planningservices.proofs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.planningservices.local.Console;
import org.planningservices.local.stack.Checkout;
import org.planningservices.local.stack.Replica;
import org.planningservices.local.stack.Service;
import org.planningservices.local.stack.Stack;
import org.planningservices.proofs.ExpectedState.Stage;

/**
 * The four databases are dumped one after the other while events flow, and lost; the dumps, none of
 * which fits another, are restored, and the suite converges as docs/operations describes.
 */
final class Restore {
  private static final int PARTNERSHIPS = 6;
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration AWAY = Duration.ofSeconds(6);

  /** Clocks of broker and databases may differ, and a batch may be under way. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final Stack stack;
  private final Console console;
  private final Random random;
  private final boolean rewind;

  /**
   * @param rewind whether services read again what came since the dumps; without it, effects are
   *     lost, which shows that the proof can fail
   */
  Restore(Stack stack, Console console, long seed, boolean rewind) {
    this.stack = stack;
    this.console = console;
    this.random = new Random(seed);
    this.rewind = rewind;
  }

  void run(Duration period, Path folder, Verdict verdict) throws Exception {
    RetryingClient client = new RetryingClient(stack::address, stack.issuer(), PATIENCE);
    try (Traffic traffic = new Traffic(stack, client)) {
      traffic.start(PARTNERSHIPS, PAUSE);
      LockSupport.parkNanos(period.toNanos());
      stack.kafka().stop(); // so that there is much to flow while the dumps are taken
      LockSupport.parkNanos(AWAY.toNanos());
      traffic.stop();
      console.say("  %s", traffic.expected());
      Instant begin = Instant.now();
      List<Dump> dumps = dumpAll(folder);
      ConsistencyCheck consistency = new ConsistencyCheck(stack, traffic.expected(), verdict);
      try (ConsumerOffsets groups = new ConsumerOffsets(stack.kafka().bootstrapServers())) {
        consistency.settle(groups, PATIENCE); // read, marked as read, and in none of the dumps
        loseEverything();
        restoreAll(dumps);
        if (rewind) {
          groups.rewind(begin.minus(MARGIN));
        }
      }
      stack.startServices(EnumSet.allOf(Service.class));
      console.say(
          "  converged %.1f s after the services were ready",
          consistency.awaitQuiet(PATIENCE).toMillis() / 1000.0);
      verdict.requireTrue("something had been paid", traffic.expected().reached(Stage.PAID) > 10);
      verdict.requireNone("requests that were refused", traffic.complaints());
      consistency.check();
    }
  }

  /**
   * In any order, with pauses: none knows of another. The first two are dumped before their events
   * can go out, the others while events arrive that these have sent since.
   */
  private List<Dump> dumpAll(Path folder) throws SQLException, IOException {
    List<Service> order = new ArrayList<>(Arrays.asList(Service.values()));
    Collections.shuffle(order, random);
    List<Dump> dumps = new ArrayList<>();
    for (Service service : order) {
      if (dumps.size() == order.size() / 2) {
        stack.kafka().start();
      }
      dumps.add(Dump.take(stack.postgres(), service, folder));
      console.say(
          "  dumped %-20s with %d events unpublished",
          service.title(), new Databases(stack.postgres()).count(service, "outbox"));
      LockSupport.parkNanos(Duration.ofMillis(random.nextInt(100, 900)).toNanos());
    }
    return dumps;
  }

  private void loseEverything() throws SQLException {
    for (Service service : Service.values()) {
      stack.process(service).kill();
    }
    try (Connection connection = stack.postgres().connect("postgres");
        Statement statement = connection.createStatement()) {
      for (Service service : Service.values()) {
        statement.execute("drop database " + service.database() + " with (force)");
      }
    }
    console.say("  killed the services and dropped their databases");
  }

  private void restoreAll(List<Dump> dumps) throws SQLException, IOException {
    for (Dump dump : dumps) {
      stack.postgres().createDatabase(dump.service().database());
      Replica.migrate(stack, dump.service(), Checkout.find());
      dump.restore(stack.postgres());
    }
    console.say("  restored all four");
  }
}
