package org.planningservices.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;
import org.planningservices.local.stack.Service;

/** What the figures were measured on. */
record Machine(Map<String, String> facts) {

  static Machine of(Bench bench) throws IOException, SQLException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "Cores",
        Runtime.getRuntime().availableProcessors() + ", " + lineOf("/proc/cpuinfo", "model name"));
    long kibibytes = Long.parseLong(lineOf("/proc/meminfo", "MemTotal").replaceAll("\\D", ""));
    facts.put("Memory", "%.1f GiB".formatted(kibibytes / 1048576.0));
    facts.put("System", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("JVM", System.getProperty("java.vendor") + " " + Runtime.version());
    facts.put("PostgreSQL", postgres(bench));
    facts.put("Kafka", "4.1 broker, one node; client " + AppInfoParser.getVersion());
    return new Machine(facts);
  }

  private static String postgres(Bench bench) throws SQLException {
    String settings =
        "select current_setting('server_version') || ', fsync ' || current_setting('fsync')"
            + " || ', synchronous_commit ' || current_setting('synchronous_commit')"
            + " || ', full_page_writes ' || current_setting('full_page_writes')"
            + " || ', shared_buffers ' || current_setting('shared_buffers')";
    try (Connection connection = bench.connect(Service.VOUCHER);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(settings)) {
      row.next();
      return row.getString(1);
    }
  }

  private static String lineOf(String file, String name) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }
}
