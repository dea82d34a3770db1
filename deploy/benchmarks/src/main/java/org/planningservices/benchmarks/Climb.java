package org.planningservices.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long a service that has just started is under load before it is as fast as it should be. */
final class Climb {
  /** What a second holds is chance; what five hold is a speed. */
  private static final int WINDOW = 5;

  private final long begin = System.nanoTime();
  private final double wanted;
  private final AtomicLongArray doneIn;
  private final AtomicLong reached = new AtomicLong();

  Climb(double wanted, Duration patience) {
    this.wanted = wanted;
    this.doneIn = new AtomicLongArray((int) patience.toSeconds());
  }

  /**
   * @param wanted pieces of work a second
   * @return seconds from now to the end of the first five in which as much was done; {@code
   *     patience} when that never was
   */
  static double of(int clients, double wanted, Duration patience, Load.Clients making)
      throws Exception {
    Climb climb = new Climb(wanted, patience);
    Load.closed(clients, Duration.ZERO, patience, () -> climb.new Climber(making.make()));
    return climb.seconds();
  }

  double seconds() {
    long at = reached.get();
    return at == 0 ? doneIn.length() : at;
  }

  /** Counts a piece of work that was done just now; false when there need not be more. */
  boolean count() {
    return count((int) ((System.nanoTime() - begin) / 1_000_000_000L));
  }

  boolean count(int second) {
    if (second >= doneIn.length()) {
      return false;
    }
    doneIn.incrementAndGet(second);
    if (second >= WINDOW && reached.get() == 0 && doneBefore(second) >= wanted * WINDOW) {
      reached.compareAndSet(0, second);
    }
    return reached.get() == 0;
  }

  private long doneBefore(int second) {
    long done = 0;
    for (int each = second - WINDOW; each < second; each++) {
      done += doneIn.get(each);
    }
    return done;
  }

  private final class Climber implements Load.Client {
    private final Load.Client client;

    Climber(Load.Client client) {
      this.client = client;
    }

    @Override
    public boolean work() throws Exception {
      return reached.get() == 0 && client.work() && count();
    }

    @Override
    public void close() throws IOException, SQLException {
      client.close();
    }
  }
}
