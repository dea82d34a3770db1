package org.planningservices.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * Processor time that processes have taken, in seconds.
 *
 * @param service the processes that are measured, without their database
 * @param backends PostgreSQL's, one for each connection to the databases of these
 * @param database what else PostgreSQL does: writing, vacuuming, sessions of others
 * @param broker Kafka
 * @param generator this JVM, which makes the load
 */
record Usage(double service, double backends, double database, double broker, double generator) {

  /** So far, of processes that work on these databases. */
  static Usage now(Bench bench, Set<Long> services, Set<String> databases) throws SQLException {
    double backends = 0;
    double rest = 0;
    try (Connection connection = bench.connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select pid, datname, backend_type = 'client backend' from pg_stat_activity")) {
      while (rows.next()) {
        double taken = ProcessorTime.of(rows.getLong(1));
        if (rows.getBoolean(3) && databases.contains(rows.getString(2))) {
          backends += taken;
        } else {
          rest += taken;
        }
      }
      rest += ProcessorTime.withTheGone(postmaster(connection));
    }
    return new Usage(
        services.stream().mapToDouble(ProcessorTime::of).sum(),
        backends,
        rest,
        ProcessorTime.of(bench.stack().kafka().pid()),
        ProcessorTime.of(ProcessHandle.current().pid()));
  }

  Usage since(Usage before) {
    return new Usage(
        service - before.service,
        backends - before.backends,
        database - before.database,
        broker - before.broker,
        generator - before.generator);
  }

  /** Of one of so many requests, in milliseconds. */
  Usage millisOfEach(long requests) {
    double each = 1e3 / requests;
    return new Usage(
        service * each, backends * each, database * each, broker * each, generator * each);
  }

  String told() {
    return "service %.2f, its database backends %.2f, PostgreSQL besides %.2f, Kafka %.2f, load generator %.2f"
        .formatted(service, backends, database, broker, generator);
  }

  /** Whose child every process of the server is. */
  private static long postmaster(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow().pid();
    }
  }
}
