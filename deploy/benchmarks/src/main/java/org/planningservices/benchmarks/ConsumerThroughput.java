package org.planningservices.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.planningservices.local.stack.Service;

/** How fast one consumer thread acts on events: inbox, effect and audit of each. */
final class ConsumerThroughput implements Measurement {
  private static final double LEAST = 3_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** What every batch of the consumer locks, shared; whoever holds it exclusively makes it wait. */
  private static final String HOLD = "pg_advisory_lock(hashtextextended('voucher-events', 1))";

  private static final String LET_GO = "pg_advisory_unlock(hashtextextended('voucher-events', 1))";

  @Override
  public String title() {
    return "Consumer";
  }

  @Override
  public Set<Service> services() {
    return EnumSet.of(Service.PAYMENT, Service.VOUCHER);
  }

  @Override
  public List<Finding> take(Bench bench, Scale scale) throws Exception {
    Dataset dataset = Dataset.create(bench);
    consume(bench, dataset, scale.consumed() / 4); // the first ones, until the JVM has compiled
    double perSecond = consume(bench, dataset, scale.consumed());
    return List.of(
        new Finding(
            "Consumer, one partition and thread",
            "≥ %,.0f events/s".formatted(LEAST),
            "%,.0f events/s".formatted(perSecond),
            perSecond >= LEAST,
            List.of(
                ("%,d VoucherRedeemed in one partition, written while payment-service's consumer was"
                        + " held back by its own lock; from its release to the last payable, each"
                        + " with its inbox row and audit entry.")
                    .formatted(scale.consumed()))));
  }

  private static double consume(Bench bench, Dataset dataset, int count) throws Exception {
    List<UUID> vouchers = Stream.generate(TimeOrderedId::next).limit(count).toList();
    try (Connection connection = bench.connect(Service.PAYMENT);
        Statement statement = connection.createStatement();
        Topics topics = new Topics(bench.stack().kafka().bootstrapServers())) {
      statement.execute("select " + HOLD);
      topics.redeemed(dataset, vouchers, 0);
      statement.execute("select " + LET_GO);
      long from = System.nanoTime();
      awaitPayable(connection, vouchers.getLast());
      double perSecond = count / ((System.nanoTime() - from) / 1e9);
      bench.say("%,d events: %,.0f/s", count, perSecond);
      return perSecond;
    }
  }

  private static void awaitPayable(Connection connection, UUID voucher)
      throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (PreparedStatement select =
        connection.prepareStatement("select 1 from payable where voucher_id = ?")) {
      select.setObject(1, voucher);
      while (true) {
        try (ResultSet row = select.executeQuery()) {
          if (row.next()) {
            return;
          }
        }
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("The last event had no effect.");
        }
        Thread.sleep(10);
      }
    }
  }
}
