package org.planningservices.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planningservices.local.stack.Service;

/** Reservations over HTTP beside the same SQL without a service, and their latency at half load. */
final class ReserveOverHttp implements Measurement {
  private static final double LEAST_RATIO = 0.4;
  private static final double MOST_MILLIS = 50;
  private static final int OPEN_CLIENTS = 64;
  private static final double LIGHT_LOAD = 120;
  static final Duration SETTLING = Duration.ofSeconds(2);
  private static final Duration RAW_WARM_UP = Duration.ofSeconds(5);

  @Override
  public String title() {
    return "Reserve a voucher over HTTP";
  }

  @Override
  public Set<Service> services() {
    return EnumSet.of(Service.VOUCHER);
  }

  @Override
  public List<Finding> take(Bench bench, Scale scale) throws Exception {
    Dataset dataset = Dataset.create(bench);
    String token = dataset.partnerToken();
    long warmedUp = warmUp(new WarmUp(bench, scale, services()), port(bench), dataset, scale);
    Queue<Dataset.Voucher> vouchers = dataset.assigned(scale.vouchers());
    Load.Clients reserving = () -> new Reserving(port(bench), dataset, token, vouchers);
    RawReservation.Original original =
        original(bench, port(bench), Service.VOUCHER.database(), dataset, token, vouchers.remove());
    Turn before = closed(bench, scale, reserving);
    bench.say("HTTP: %.0f reservations/s after a warm-up of %d s", perSecond(before), warmedUp);
    Turn raw = rawAlone(bench, dataset, original, scale);
    bench.say("raw JDBC: %.0f transactions/s", perSecond(raw));
    Turn after = closed(bench, scale, reserving);
    bench.say("HTTP again: %.0f reservations/s", perSecond(after));
    double http = (perSecond(before) + perSecond(after)) / 2;
    Load.Outcome half = Load.open(OPEN_CLIENTS, http / 2, SETTLING, scale.period(), reserving);
    bench.say("at half load: p99 %.1f ms", half.latencies().percentileMillis(0.99));
    bench.execute(Service.VOUCHER, "delete from mail"); // what is still owed would cost the next
    return List.of(
        throughput(scale, original, before, after, raw, warmedUp),
        RecordedCost.read().finding(before.usage(), after.usage(), raw.usage()),
        latency(scale, http / 2, half));
  }

  private static int port(Bench bench) {
    return bench.port(Service.VOUCHER);
  }

  private static double perSecond(Turn turn) {
    return turn.outcome().perSecond();
  }

  /** First with processor time to spare for the compiler, then under full load; in seconds. */
  static long warmUp(WarmUp warmUp, int port, Dataset dataset, Scale scale) throws Exception {
    String token = dataset.partnerToken();
    long light =
        warmUp.with(
            period -> {
              Queue<Dataset.Voucher> some = dataset.assigned(scale.vouchers() / 8);
              Load.open(
                  OPEN_CLIENTS,
                  LIGHT_LOAD,
                  Duration.ZERO,
                  period,
                  () -> new Reserving(port, dataset, token, some));
            });
    return light
        + warmUp.with(
            period -> {
              Queue<Dataset.Voucher> some = dataset.assigned(scale.vouchers() / 8);
              Load.closed(
                  scale.clients(),
                  Duration.ZERO,
                  period,
                  () -> new Reserving(port, dataset, token, some));
            });
  }

  private static Turn closed(Bench bench, Scale scale, Load.Clients reserving) throws Exception {
    long process = bench.stack().process(Service.VOUCHER).pid();
    return Turn.take(
        bench,
        new Turn.Subject(process, Service.VOUCHER.database()),
        scale.clients(),
        SETTLING,
        scale.period(),
        reserving);
  }

  private static Finding throughput(
      Scale scale,
      RawReservation.Original original,
      Turn before,
      Turn after,
      Turn raw,
      long warmedUp) {
    double http = (perSecond(before) + perSecond(after)) / 2;
    double ratio = http / perSecond(raw);
    Latencies latencies = before.outcome().latencies();
    return new Finding(
        "Reserve over HTTP, beside the same SQL by raw JDBC",
        "≥ %.1f ×".formatted(LEAST_RATIO),
        "%.2f × (%.0f/s over HTTP, %.0f/s raw)".formatted(ratio, http, perSecond(raw)),
        ratio >= LEAST_RATIO,
        List.of(
            ("Both: %d connections in closed loop, the same server, one after the other: HTTP %.0f/s,"
                    + " raw %.0f/s, HTTP again %.0f/s; the mean of both HTTP periods counts.")
                .formatted(scale.clients(), perSecond(before), perSecond(raw), perSecond(after)),
            "HTTP: RS256 token checked, Idempotency-Key, code and e-mail; p50 %.1f ms, p99 %.1f ms"
                    .formatted(latencies.percentileMillis(0.5), latencies.percentileMillis(0.99))
                + " under full load. The service sends its events and e-mails meanwhile, of these"
                + " up to a hundred a second.",
            WarmUp.told(warmedUp),
            "Raw: the %d statements of one reservation, as PostgreSQL logged them, prepared once a"
                    .formatted(original.statements().size())
                + " connection, while the service is halted (SIGSTOP): nobody publishes events or sends"
                + " e-mails: "
                + original.statements().stream()
                    .map(ReserveOverHttp::firstWords)
                    .collect(Collectors.joining(", "))
                + ".",
            "The load generator shares the cores with the service, Kafka and PostgreSQL."));
  }

  private static Finding latency(Scale scale, double perSecond, Load.Outcome half) {
    double p99 = half.latencies().percentileMillis(0.99);
    return new Finding(
        "Reserve over HTTP, latency at half of that load",
        "p99 ≤ %.0f ms".formatted(MOST_MILLIS),
        "p99 %.1f ms, p50 %.1f ms".formatted(p99, half.latencies().percentileMillis(0.5)),
        p99 <= MOST_MILLIS && half.keptUpWith(perSecond),
        List.of(
            ("Open loop: %.0f reservations/s are due at fixed times for %d s (%.0f/s were done), and"
                    + " each is timed from when it was due; p99.9 %.1f ms, longest %.1f ms.")
                .formatted(
                    perSecond,
                    scale.period().toSeconds(),
                    half.perSecond(),
                    half.latencies().percentileMillis(0.999),
                    half.latencies().percentileMillis(1))));
  }

  /** What the service on that port does when it reserves that voucher. */
  static RawReservation.Original original(
      Bench bench,
      int port,
      String database,
      Dataset dataset,
      String token,
      Dataset.Voucher voucher)
      throws Exception {
    String key = UUID.randomUUID().toString();
    List<StatementLog.Statement> statements =
        StatementLog.ofTransaction(
            bench,
            "insert into audit_entry",
            () -> {
              try (HttpConnection connection = new HttpConnection(port)) {
                return connection
                    .exchange(Reserving.request(dataset, voucher, token, key))
                    .require(201);
              }
            });
    return new RawReservation.Original(database, statements, voucher, key, dataset.constants());
  }

  /** The service stands still meanwhile: the server works for nobody else. */
  private static Turn rawAlone(
      Bench bench, Dataset dataset, RawReservation.Original original, Scale scale)
      throws Exception {
    Queue<Dataset.Voucher> vouchers = dataset.assigned(scale.vouchers());
    bench.awaitEmpty(Service.VOUCHER, "outbox");
    Turn raw =
        ProcessPause.during(
            () -> raw(bench, original, vouchers, scale.clients(), scale),
            bench.stack().process(Service.VOUCHER));
    bench.awaitEmpty(Service.VOUCHER, "outbox");
    return raw;
  }

  /** While nobody else works on that database. */
  static Turn raw(
      Bench bench,
      RawReservation.Original original,
      Queue<Dataset.Voucher> vouchers,
      int clients,
      Scale scale)
      throws Exception {
    String database = original.database();
    List<Dataset.Voucher> all = new ArrayList<>(vouchers);
    Turn raw =
        Turn.take(
            bench,
            new Turn.Subject(0, database),
            clients,
            scale.quick() ? Duration.ofSeconds(1) : RAW_WARM_UP,
            scale.period(),
            () -> new RawReservation(bench, original, vouchers));
    int used = all.size() - vouchers.size();
    List<String> ids = all.stream().map(it -> it.id().toString()).sorted().toList();
    long reserved = reserved(bench, database, ids);
    if (used != reserved) {
      throw new IllegalStateException(
          "The raw run took %d vouchers and reserved %d.".formatted(used, reserved));
    }
    bench.execute(database, "delete from mail where next_attempt_at > '2900-01-01'");
    return raw;
  }

  private static long reserved(Bench bench, String database, List<String> sortedIds)
      throws SQLException {
    String count =
        "select count(*) from voucher where status = 'RESERVED' and voucher_id between '%s' and '%s'"
            .formatted(sortedIds.getFirst(), sortedIds.getLast());
    try (Connection connection = bench.connect(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(count)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String firstWords(StatementLog.Statement statement) {
    String sql = statement.sql().strip().replaceAll("\\s+", " ");
    String table = sql.replaceAll("^.*?\\b(?:from|into|update) (\\w+).*$", "$1");
    return "`" + sql.substring(0, sql.indexOf(' ')) + " … " + table + "`";
  }
}
