package org.planningservices.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.planningservices.local.stack.Service;

/** From the commit of a redemption in voucher-service to that of its payable in payment-service. */
final class CommitToEffect implements Measurement {
  private static final int PER_SECOND = 200;
  private static final Duration PERIOD = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int CLIENTS = 32;
  private static final double MOST_AT_HALF = 15;
  private static final double MOST_AT_99 = 100;

  @Override
  public String title() {
    return "From commit to effect";
  }

  @Override
  public Set<Service> services() {
    return EnumSet.of(Service.VOUCHER, Service.PAYMENT);
  }

  @Override
  public List<Finding> take(Bench bench, Scale scale) throws Exception {
    Dataset dataset = Dataset.create(bench);
    String token = dataset.partnerToken();
    Duration period = scale.quick() ? scale.period() : PERIOD;
    Queue<UUID> redeemed = new ConcurrentLinkedQueue<>();
    long warmedUp =
        new WarmUp(bench, scale, services())
            .with(round -> redeem(bench, token, dataset, round, new ConcurrentLinkedQueue<>()));
    Load.Outcome outcome = redeem(bench, token, dataset, period, redeemed);
    Latencies latencies = latencies(bench, List.copyOf(redeemed));
    return List.of(finding(outcome, latencies, period, warmedUp));
  }

  private static Load.Outcome redeem(
      Bench bench, String token, Dataset dataset, Duration period, Queue<UUID> redeemed)
      throws Exception {
    Queue<Dataset.Voucher> vouchers =
        dataset.reported((int) period.plusSeconds(2).toSeconds() * PER_SECOND);
    return Load.open(
        CLIENTS,
        PER_SECOND,
        Duration.ZERO,
        period,
        () ->
            new Redeeming(
                new HttpConnection(bench.port(Service.VOUCHER)), token, vouchers, redeemed));
  }

  private static Finding finding(
      Load.Outcome outcome, Latencies latencies, Duration period, long warmedUp) {
    double half = latencies.percentileMillis(0.5);
    double most = latencies.percentileMillis(0.99);
    return new Finding(
        "From commit to the effect in another service, %d events/s".formatted(PER_SECOND),
        "p50 ≤ %.0f ms, p99 ≤ %.0f ms".formatted(MOST_AT_HALF, MOST_AT_99),
        "p50 %.1f ms, p99 %.1f ms".formatted(half, most),
        half <= MOST_AT_HALF && most <= MOST_AT_99 && outcome.keptUpWith(PER_SECOND),
        List.of(
            ("%d redemptions over HTTP, due at fixed times for %d s (%.0f/s were done): VoucherRedeemed"
                    + " through outbox, relay, Kafka, consumer and inbox to the row of the payable.")
                .formatted(latencies.size(), period.toSeconds(), outcome.perSecond()),
            "Timed by PostgreSQL's own commit times of the two rows (track_commit_timestamp), which"
                + " both databases take from one clock right before the commit is flushed to disk.",
            WarmUp.told(warmedUp),
            "p90 %.1f ms, longest %.1f ms."
                .formatted(latencies.percentileMillis(0.9), latencies.percentileMillis(1))));
  }

  private static Latencies latencies(Bench bench, List<UUID> vouchers) throws Exception {
    Map<UUID, Long> effects = commits(bench, Service.PAYMENT, "payable", vouchers);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (effects.size() < vouchers.size() && System.nanoTime() < deadline) {
      Thread.sleep(200);
      effects = commits(bench, Service.PAYMENT, "payable", vouchers);
    }
    Map<UUID, Long> causes = commits(bench, Service.VOUCHER, "voucher", vouchers);
    Latencies latencies = new Latencies();
    for (UUID voucher : vouchers) {
      if (!effects.containsKey(voucher)) {
        throw new IllegalStateException("Voucher " + voucher + " did not become payable.");
      }
      latencies.add((effects.get(voucher) - causes.get(voucher)) * 1_000);
    }
    return latencies;
  }

  /** When the rows of these vouchers were committed, in microseconds since 1970. */
  private static Map<UUID, Long> commits(
      Bench bench, Service service, String table, List<UUID> vouchers) throws SQLException {
    String select =
        "select voucher_id, (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1e6)::bigint from "
            + table
            + " where voucher_id = any (?)";
    Map<UUID, Long> commits = new HashMap<>();
    try (Connection connection = bench.connect(service);
        PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setArray(1, connection.createArrayOf("uuid", vouchers.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          commits.put(rows.getObject(1, UUID.class), rows.getLong(2));
        }
      }
    }
    return commits;
  }

  /** A client that redeems one voucher after the other. */
  private record Redeeming(
      HttpConnection connection,
      String token,
      Queue<Dataset.Voucher> vouchers,
      Queue<UUID> redeemed)
      implements Load.Client {

    @Override
    public boolean work() throws Exception {
      Dataset.Voucher voucher = vouchers.poll();
      if (voucher == null) {
        return false;
      }
      String path = "/v1/vouchers/" + voucher.id() + "/redemption";
      String key = UUID.randomUUID().toString();
      connection.exchange(HttpConnection.post(path, token, key, "{}")).require(201);
      redeemed.add(voucher.id());
      return true;
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }
}
