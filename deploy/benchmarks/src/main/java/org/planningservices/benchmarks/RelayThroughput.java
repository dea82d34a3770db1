package org.planningservices.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.tools.ProducerPerformance;
import org.planningservices.local.stack.Service;

/** How fast the relay empties a full outbox, beside Kafka's own tool that has nothing to empty. */
final class RelayThroughput implements Measurement {
  private static final double LEAST_RATIO = 0.5;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String TOPIC = Service.VOUCHER.topic();
  private static final String TOOL_TOPIC = "benchmark";

  /** Enough for the tool to print several of its windows of five seconds. */
  private static final int TOOL_RECORDS_PER_ROW = 8;

  private static final int TURNS = 3;

  private static final Pattern PROGRESS =
      Pattern.compile("^\\d+ records sent, ([\\d.]+) records/sec [^,]*,[^,]*,[^,]*$");
  private static final Pattern SUMMARY =
      Pattern.compile("^\\d+ records sent, ([\\d.]+) records/sec .*50th.*$");

  /** In one transaction: the relay sees all of them at once, or none. */
  private static final String FILL =
      """
      insert into outbox
        (event_id, event_key, type, sequence, extensions, at, traceparent, request_id, payload)
      select uuidv7(), id, 'VoucherReserved', 2,
        'customerid=' || uuidv7() || ',partnerid=' || uuidv7(), now(),
        '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', gen_random_uuid(),
        convert_to('{"voucherId":"' || id || '","customerId":"' || uuidv7() || '","partnerId":"'
          || uuidv7() || '","locationId":"' || uuidv7() || '","deliveryCountry":"DE",'
          || '"offeringCode":"DDPS","engagementCode":"DDPS-WINOFF","days":5,'
          || '"plannedStart":"2026-12-07","plannedEnd":"2026-12-11","leadConsultantId":"'
          || uuidv7() || '"}', 'UTF8')
      from (select uuidv7()::text as id from generate_series(1, %d)) ids""";

  @Override
  public String title() {
    return "Relay";
  }

  @Override
  public Set<Service> services() {
    return EnumSet.of(Service.VOUCHER, Service.PAYMENT);
  }

  @Override
  public List<Finding> take(Bench bench, Scale scale) throws Exception {
    bench.stack().process(Service.PAYMENT).kill(); // it would read all these events
    try (Topics topics = new Topics(bench.stack().kafka().bootstrapServers())) {
      long warmedUp =
          new WarmUp(bench, scale, EnumSet.of(Service.VOUCHER))
              .with(round -> relayFor(round, bench, topics, scale.relayed() / 4));
      topics.create(TOOL_TOPIC, 6);
      List<Turn> turns = new ArrayList<>();
      for (int turn = 0; turn < (scale.quick() ? 1 : TURNS); turn++) {
        turns.add(turn(bench, topics, scale));
      }
      return List.of(finding(scale, topics.recordBytes(TOPIC), median(turns), warmedUp));
    } finally {
      bench.stack().startServices(List.of(Service.PAYMENT));
    }
  }

  /**
   * One after the other.
   *
   * @param relayed rows a second
   * @param produced records a second by Kafka's tool
   */
  private record Turn(double relayed, double produced) {
    double ratio() {
      return relayed / produced;
    }
  }

  private static Turn turn(Bench bench, Topics topics, Scale scale) throws Exception {
    double relayed = relay(bench, topics, scale.relayed());
    bench.say("relay: %,.0f rows/s", relayed);
    int bytes = topics.recordBytes(TOPIC);
    double produced = produce(bench, scale, bytes);
    bench.say("kafka-producer-perf-test: %,.0f records/s of %d bytes", produced, bytes);
    return new Turn(relayed, produced);
  }

  private static Turn median(List<Turn> turns) {
    return turns.stream()
        .sorted(Comparator.comparingDouble(Turn::ratio))
        .toList()
        .get(turns.size() / 2);
  }

  private static Finding finding(Scale scale, int bytes, Turn median, long warmedUp) {
    return new Finding(
        "Relay, beside kafka-producer-perf-test",
        "≥ %.1f ×".formatted(LEAST_RATIO),
        "%.2f × (%,.0f/s relayed, %,.0f/s by the tool)"
            .formatted(median.ratio(), median.relayed(), median.produced()),
        median.ratio() >= LEAST_RATIO,
        List.of(
            ("Relay: %,d rows become visible in one commit; from there until all are acknowledged by"
                    + " Kafka and deleted from the outbox. Read in order, idempotent producer,"
                    + " acks=all, not compressed.")
                .formatted(scale.relayed()),
            WarmUp.told(warmedUp),
            ("Tool: %,d records of %d bytes, as many as key, headers and payload of an event have;"
                    + " acks=all, one producer, its other settings as they come, six partitions; a"
                    + " JVM of its own, whose first five seconds do not count.")
                .formatted(scale.relayed() * TOOL_RECORDS_PER_ROW, bytes),
            "Relay and tool take turns, %d each; the turn with the median ratio is reported."
                .formatted(TURNS)));
  }

  private static void relayFor(Duration period, Bench bench, Topics topics, int rows)
      throws Exception {
    long end = System.nanoTime() + period.toNanos();
    while (System.nanoTime() < end) {
      relay(bench, topics, rows);
    }
  }

  private static double relay(Bench bench, Topics topics, int rows) throws Exception {
    bench.awaitEmpty(Service.VOUCHER, "outbox");
    try (Connection connection = bench.connect(Service.VOUCHER);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(FILL.formatted(rows));
      long wanted = topics.written(TOPIC) + rows;
      connection.commit();
      long from = System.nanoTime();
      awaitWritten(topics, wanted);
      bench.awaitEmpty(Service.VOUCHER, "outbox");
      return rows / ((System.nanoTime() - from) / 1e9);
    }
  }

  private static void awaitWritten(Topics topics, long wanted) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (topics.written(TOPIC) < wanted) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("The relay did not publish everything.");
      }
      Thread.sleep(20);
    }
  }

  private static double produce(Bench bench, Scale scale, int bytes)
      throws IOException, InterruptedException {
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                ProducerPerformance.class.getName(),
                "--topic",
                TOOL_TOPIC,
                "--num-records",
                Integer.toString(scale.relayed() * TOOL_RECORDS_PER_ROW),
                "--record-size",
                Integer.toString(bytes),
                "--throughput",
                "-1",
                "--producer-props",
                "bootstrap.servers=" + bench.stack().kafka().bootstrapServers(),
                "acks=all")
            .redirectErrorStream(true)
            .start();
    String output = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    tool.waitFor();
    return perSecond(output);
  }

  /**
   * The mean of what the tool printed every five seconds, without the first, in which its JVM
   * compiles; of a run too short for that, the rate of the whole run.
   */
  static double perSecond(String output) {
    List<Double> windows = rates(PROGRESS, output);
    if (windows.size() > 1) {
      return windows.stream().skip(1).mapToDouble(it -> it).average().orElseThrow();
    }
    return rates(SUMMARY, output).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("kafka-producer-perf-test said:\n" + output));
  }

  private static List<Double> rates(Pattern line, String output) {
    return output
        .lines()
        .map(line::matcher)
        .filter(Matcher::matches)
        .map(rate -> Double.valueOf(rate.group(1)))
        .toList();
  }
}
