package org.planningservices.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One period of load in closed loop.
 *
 * @param usage of each request, in milliseconds
 * @param memory of the service when the load ends; null when there is no service
 */
record Turn(Load.Outcome outcome, Usage usage, Memory memory) {

  /** What is measured: a service, or with 0 nobody but the load generator itself. */
  record Subject(long process, String database) {}

  /** What had been done, and taken for it, at a moment. */
  private record Mark(long done, Usage usage) {}

  static Turn take(
      Bench bench,
      Subject subject,
      int clients,
      Duration settling,
      Duration period,
      Load.Clients making)
      throws Exception {
    AtomicLong done = new AtomicLong();
    CompletableFuture<Mark> settled =
        CompletableFuture.supplyAsync(
            () -> mark(bench, subject, done),
            CompletableFuture.delayedExecutor(settling.toMillis(), TimeUnit.MILLISECONDS));
    Load.Outcome outcome =
        Load.closed(clients, settling, period, () -> new Counted(making.make(), done));
    Memory memory = subject.process() == 0 ? null : Memory.of(subject.process());
    Mark end = mark(bench, subject, done);
    Mark begin = settled.get();
    return new Turn(
        outcome, end.usage().since(begin.usage()).millisOfEach(end.done() - begin.done()), memory);
  }

  private static Mark mark(Bench bench, Subject subject, AtomicLong done) {
    Set<Long> services = subject.process() == 0 ? Set.of() : Set.of(subject.process());
    try {
      return new Mark(done.get(), Usage.now(bench, services, Set.of(subject.database())));
    } catch (SQLException failed) {
      throw new CompletionException(failed);
    }
  }

  /** A client that counts what it did. */
  private record Counted(Load.Client client, AtomicLong done) implements Load.Client {

    @Override
    public boolean work() throws Exception {
      boolean worked = client.work();
      if (worked) {
        done.incrementAndGet();
      }
      return worked;
    }

    @Override
    public void close() throws IOException, SQLException {
      client.close();
    }
  }
}
