package org.planningservices.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planningservices.local.stack.Service;

/** Reads of voucher-service while it holds few vouchers, and again while it holds many. */
final class ReadsAtScale implements Measurement {
  private static final double MOST_RATIO = 1.3;
  private static final int PAGE = 10;
  private static final int PAGES = 1_000;
  private static final int LONGEST_PAGE = 200;
  private static final int PER_INSERT = 250_000;
  private static final int SAMPLE = 100_000;

  /** Of one voucher in 1,000. */
  private static final String RARE = "CANCELLED";

  private static final Pattern NEXT = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

  private static final String INSERT =
      """
      insert into voucher (voucher_id, version, sequence, status, customer_id, agreement_id,
        offering_code, days, code_fingerprint, administrator_fingerprint, project_manager_name,
        project_manager_email, assigned_at, expires_at)
      select uuidv7(), 0, 1, case number %% 1000 when 7 then 'CANCELLED' else 'ASSIGNED' end,
        md5((number %% 1000)::text)::uuid, '%s', 'DDPS', 5,
        sha256(number::text::bytea), sha256('administrator'), 'Project Manager',
        'manager@customer.example.org', now(), now() + interval '180 days'
      from generate_series(%d, %d) number""";

  @Override
  public String title() {
    return "Reads by id and by page";
  }

  /** One of those that the vouchers are spread over. */
  private static final String CUSTOMER = "select md5('7')::uuid";

  /** Times of the five reads. */
  private record Times(
      Latencies byId,
      Latencies firstPage,
      Latencies farPage,
      Latencies ofCustomer,
      Latencies ofStatus) {}

  @Override
  public Set<Service> services() {
    return EnumSet.of(Service.VOUCHER);
  }

  @Override
  public List<Finding> take(Bench bench, Scale scale) throws Exception {
    UUID agreement = agreement(bench);
    String token = bench.token("PROGRAM", UUID.randomUUID(), "voucher:read");
    grow(bench, agreement, 0, scale.small());
    read(bench, token, scale.warmUp()); // until the JVM has compiled
    Times few = read(bench, token, scale.period().dividedBy(5));
    grow(bench, agreement, scale.small(), scale.large());
    read(bench, token, scale.warmUp().dividedBy(5));
    Times many = read(bench, token, scale.period().dividedBy(5));
    return List.of(
        finding("Read by id", few.byId(), many.byId(), scale),
        finding("First page", few.firstPage(), many.firstPage(), scale),
        finding("Thousandth page", few.farPage(), many.farPage(), scale),
        finding("First page of a customer", few.ofCustomer(), many.ofCustomer(), scale),
        finding("First page of a rare status", few.ofStatus(), many.ofStatus(), scale));
  }

  private static Finding finding(String what, Latencies few, Latencies many, Scale scale) {
    double ratio = many.percentileMillis(0.5) / few.percentileMillis(0.5);
    return new Finding(
        what + ", %,d vouchers beside %,d".formatted(scale.large(), scale.small()),
        "≤ %.1f ×".formatted(MOST_RATIO),
        "%.2f × (%.2f ms beside %.2f ms)"
            .formatted(ratio, many.percentileMillis(0.5), few.percentileMillis(0.5)),
        ratio <= MOST_RATIO,
        List.of(
            "Median over HTTP of one client; p99 %.2f ms beside %.2f ms."
                .formatted(many.percentileMillis(0.99), few.percentileMillis(0.99)),
            ("As programme operations, that see all vouchers, or as one of 1,000 customers; one"
                    + " voucher in 1,000 is cancelled; pages of %d, so that the thousandth exists in"
                    + " both; ids at random of %,d.")
                .formatted(PAGE, SAMPLE)));
  }

  private static Times read(Bench bench, String token, Duration period) throws Exception {
    List<UUID> ids = sample(bench);
    String first = "/v1/vouchers?limit=" + PAGE;
    String far = first + "&cursor=" + cursorOfFarPage(bench, token);
    Supplier<String> anyId =
        () -> "/v1/vouchers/" + ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    return new Times(
        time(bench, period, anyId, token),
        time(bench, period, () -> first, token),
        time(bench, period, () -> far, token),
        time(bench, period, () -> first, customerToken(bench)),
        time(bench, period, () -> first + "&status=" + RARE, token));
  }

  private static Latencies time(Bench bench, Duration period, Supplier<String> paths, String token)
      throws Exception {
    return Load.closed(1, Duration.ZERO, period, () -> new Reading(bench, paths, token))
        .latencies();
  }

  private static String customerToken(Bench bench) throws SQLException {
    try (Connection connection = bench.connect(Service.VOUCHER);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(CUSTOMER)) {
      row.next();
      return bench.token("CUSTOMER", row.getObject(1, UUID.class), "voucher:read");
    }
  }

  /** Walks there: cursors do not depend on the size of a page. */
  private static String cursorOfFarPage(Bench bench, String token) throws Exception {
    int left = PAGE * (PAGES - 1);
    String cursor = "";
    try (HttpConnection connection = new HttpConnection(bench.port(Service.VOUCHER))) {
      while (left > 0) {
        int limit = Math.min(left, LONGEST_PAGE);
        String path = "/v1/vouchers?limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
        String page = connection.exchange(HttpConnection.get(path, token)).require(200).body();
        Matcher next = NEXT.matcher(page);
        if (!next.find()) {
          throw new IllegalStateException("There is no thousandth page.");
        }
        cursor = next.group(1);
        left -= limit;
      }
    }
    return cursor;
  }

  private static UUID agreement(Bench bench) throws SQLException {
    UUID agreement = TimeOrderedId.next();
    bench.execute(
        Service.VOUCHER,
        ("insert into licensing_agreement values ('%s', 0, 1, '%s', 'BENCHMARK', current_date,"
                + " current_date + 1000, 'ACTIVE', 'Benefit Administrator', '%s', now(), 1, now())")
            .formatted(agreement, UUID.randomUUID(), Dataset.ADMINISTRATOR));
    return agreement;
  }

  /** Indexes are built when the rows are there: one after the other, not row by row. */
  private static void grow(Bench bench, UUID agreement, int from, int to) throws SQLException {
    List<String> indexes = indexes(bench, "indexdef");
    for (String index : indexes(bench, "'drop index ' || indexname")) {
      bench.execute(Service.VOUCHER, index);
    }
    for (int begin = from; begin < to; begin += PER_INSERT) {
      int end = Math.min(begin + PER_INSERT, to);
      bench.execute(Service.VOUCHER, INSERT.formatted(agreement, begin + 1, end));
    }
    for (String index : indexes) {
      bench.execute(Service.VOUCHER, "set maintenance_work_mem = '256MB'", index);
    }
    bench.execute(Service.VOUCHER, "vacuum (analyze) voucher", "checkpoint");
    bench.say("%,d vouchers", to);
  }

  /** Something of each index that no constraint needs. */
  private static List<String> indexes(Bench bench, String what) throws SQLException {
    String select =
        "select "
            + what
            + " from pg_indexes where tablename = 'voucher' and indexname not in"
            + " (select conname from pg_constraint) order by indexname";
    try (Connection connection = bench.connect(Service.VOUCHER);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(select)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  /** Ids from all over the table. */
  private static List<UUID> sample(Bench bench) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (Connection connection = bench.connect(Service.VOUCHER);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select voucher_id from voucher order by random() limit " + SAMPLE)) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
    }
    return ids;
  }

  /** A client that reads one path after the other. */
  private static final class Reading implements Load.Client {
    private final HttpConnection connection;
    private final Supplier<String> paths;
    private final String token;

    Reading(Bench bench, Supplier<String> paths, String token) throws IOException {
      this.connection = new HttpConnection(bench.port(Service.VOUCHER));
      this.paths = paths;
      this.token = token;
    }

    @Override
    public boolean work() throws Exception {
      connection.exchange(HttpConnection.get(paths.get(), token)).require(200);
      return true;
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }
}
