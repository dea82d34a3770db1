package org.planningservices.proofs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.planningservices.local.endpoint.StackClient;
import org.planningservices.local.stack.Stack;
import org.planningservices.servers.ServerFailure;

/** Partners and customers at work, each on a thread of its own, and days that pass quickly. */
final class Traffic implements AutoCloseable {
  private static final Duration DAY = Duration.ofSeconds(8);

  private final Stack stack;
  private final RetryingClient client;
  private final ExpectedState expected = new ExpectedState();
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> running = new ArrayList<>();
  private volatile boolean stopping;

  Traffic(Stack stack, RetryingClient client) {
    this.stack = stack;
    this.client = client;
  }

  /** Returns when everybody has what it needs and is at work. */
  void start(int partnerships, Duration pause) throws InterruptedException, ExecutionException {
    List<Partnership> all = new ArrayList<>();
    List<Future<?>> beginning = new ArrayList<>();
    for (int index = 0; index < partnerships; index++) {
      Partnership partnership = new Partnership(client, expected, stack::now);
      all.add(partnership);
      beginning.add(threads.submit(partnership::begin));
    }
    for (Future<?> one : beginning) {
      one.get();
    }
    all.forEach(one -> running.add(threads.submit(() -> goOn(one, pause))));
    running.add(threads.submit(this::letDaysPass));
  }

  /** Everybody ends what it is at. */
  void stop() throws InterruptedException, ExecutionException {
    stopping = true;
    for (Future<?> one : running) {
      one.get();
    }
    running.clear();
  }

  RetryingClient client() {
    return client;
  }

  ExpectedState expected() {
    return expected;
  }

  /** Requests that were refused, or never answered: whoever sent them has given up. */
  Queue<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    stopping = true;
    threads.shutdownNow();
    client.close();
  }

  private void goOn(Partnership partnership, Duration pause) {
    while (!stopping) {
      try {
        partnership.work();
      } catch (RetryingClient.Refused refused) {
        complaints.add(refused.getMessage());
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  private void letDaysPass() {
    try (StackClient client = new StackClient(stack.ports().endpoint())) {
      while (!stopping) {
        for (long end = System.nanoTime() + DAY.toNanos(); !stopping && System.nanoTime() < end; ) {
          LockSupport.parkNanos(100_000_000);
        }
        pass(client);
      }
    }
  }

  /** What a service that is down has not done by then, its schedules do later. */
  private static void pass(StackClient client) {
    try {
      client.moveClock("advance", "P1D");
    } catch (ServerFailure notAllAtOnce) {
      return;
    }
  }
}
