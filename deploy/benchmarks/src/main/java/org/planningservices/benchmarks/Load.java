package org.planningservices.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Makes work: as much as clients can, or as much as is asked for. */
final class Load {
  private Load() {}

  /** One client on its own thread, with what it needs for itself. */
  interface Client extends AutoCloseable {

    /** One piece of work; false when there is none left. */
    boolean work() throws Exception;

    @Override
    void close() throws IOException, SQLException;
  }

  /** Makes a client, on the thread that is to use it. */
  interface Clients {
    Client make() throws Exception;
  }

  /**
   * What a load came to.
   *
   * @param perSecond completed in the measured time; of work that is due at fixed times, by the
   *     time in which the last of it was done
   */
  record Outcome(double perSecond, Latencies latencies) {

    /** Whether as much was done as was asked for, but for a fiftieth. */
    boolean keptUpWith(double asked) {
      return perSecond >= 0.98 * asked;
    }
  }

  /**
   * Every client begins its next piece as soon as the one before is done. The measured period ends
   * early when there is no work left.
   */
  static Outcome closed(int count, Duration warmUp, Duration period, Clients clients)
      throws Exception {
    long begin = System.nanoTime() + warmUp.toNanos();
    AtomicLong end = new AtomicLong(begin + period.toNanos());
    List<Latencies> all =
        inParallel(
            count,
            () -> {
              Latencies mine = new Latencies();
              try (Client client = clients.make()) {
                for (long from = System.nanoTime(); from < end.get(); ) {
                  boolean worked = client.work();
                  long done = System.nanoTime();
                  if (!worked) {
                    end.accumulateAndGet(done, Math::min);
                  } else if (done >= begin && done < end.get()) {
                    mine.add(done - from);
                  }
                  from = done;
                }
              }
              return mine;
            });
    Latencies merged = merged(all);
    return new Outcome(merged.size() / ((end.get() - begin) / 1e9), merged);
  }

  /**
   * Work is due at fixed times, whether or not what was due before is done; each piece is timed
   * from when it was due, so that a stall is paid for by all that had to wait for it.
   */
  static Outcome open(
      int count, double perSecond, Duration warmUp, Duration period, Clients clients)
      throws Exception {
    long gap = (long) (1e9 / perSecond);
    long start = System.nanoTime() + Duration.ofMillis(200).toNanos();
    long begin = start + warmUp.toNanos();
    long end = begin + period.toNanos();
    AtomicLong next = new AtomicLong();
    AtomicLong last = new AtomicLong(end);
    List<Latencies> all =
        inParallel(
            count,
            () -> {
              Latencies mine = new Latencies();
              try (Client client = clients.make()) {
                for (long due = start + next.getAndIncrement() * gap;
                    due < end;
                    due = start + next.getAndIncrement() * gap) {
                  sleepUntil(due);
                  if (!client.work()) {
                    throw new IllegalStateException("The work prepared for the load was used up.");
                  }
                  long done = System.nanoTime();
                  last.accumulateAndGet(done, Math::max);
                  if (due >= begin) {
                    mine.add(done - due);
                  }
                }
              }
              return mine;
            });
    Latencies merged = merged(all);
    return new Outcome(merged.size() / ((last.get() - begin) / 1e9), merged);
  }

  private static void sleepUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static Latencies merged(List<Latencies> all) {
    Latencies merged = new Latencies();
    all.forEach(merged::addAll);
    return merged;
  }

  private static <T> List<T> inParallel(int count, Callable<T> work) throws Exception {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(count, Thread.ofPlatform().name("client-", 0).factory())) {
      List<Future<T>> running = new ArrayList<>();
      for (int index = 0; index < count; index++) {
        running.add(threads.submit(work));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : running) {
        try {
          results.add(result.get());
        } catch (ExecutionException failed) {
          threads.shutdownNow();
          throw failed;
        }
      }
      return results;
    }
  }
}
