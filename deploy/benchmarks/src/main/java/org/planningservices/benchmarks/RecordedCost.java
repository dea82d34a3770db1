package org.planningservices.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.planningservices.local.stack.Checkout;

/**
 * What a reservation cost the service when somebody last meant to change that: its processor time
 * by that of raw JDBC for the same statements in the same run, so that another machine tells about
 * the same.
 *
 * @param ratio 0 while nothing is recorded: then no run is good enough
 */
record RecordedCost(double ratio) {
  private static final double MOST = 1.15;
  private static final String FILE = "deploy/benchmarks/recorded-cost.properties";
  private static final String NAME = "service-by-raw-jdbc";

  static RecordedCost read() throws IOException {
    Path file = Checkout.find().root().resolve(FILE);
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      lines.load(reader);
    }
    return new RecordedCost(Double.parseDouble(lines.getProperty(NAME, "0").strip()));
  }

  /**
   * @param before of each request over HTTP, and {@code after} likewise, in another period
   * @param raw of each transaction by nothing but the driver
   */
  Finding finding(Usage before, Usage after, Usage raw) {
    double service = (before.service() + after.service()) / 2;
    double beside = raw.generator() + raw.backends();
    double measured = service / beside;
    return new Finding(
        "Processor time of voucher-service for a reservation, beside raw JDBC",
        ratio == 0
            ? "nothing is recorded yet"
            : "≤ %.2f × what is recorded, %.2f".formatted(MOST, ratio),
        "%.2f (%.2f ms beside %.2f ms)".formatted(measured, service, beside),
        measured <= MOST * ratio,
        List.of(
            "Time in user mode and in the kernel as /proc tells it, in milliseconds of a reservation."
                + " Raw JDBC is the client's JVM and its database backends.",
            "Over HTTP: " + before.told() + ".",
            "Over HTTP again: " + after.told() + ".",
            "Raw JDBC: " + raw.told() + ".",
            ("Recorded in %s; whoever makes it cheaper, or dearer on purpose, writes the new figure"
                    + " there.")
                .formatted(FILE)));
  }
}
