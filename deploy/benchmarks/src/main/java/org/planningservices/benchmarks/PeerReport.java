package org.planningservices.benchmarks;

import java.util.List;

/** What came out beside the peer, as the second half of the page. */
record PeerReport(
    String date,
    String command,
    Machine machine,
    List<Finding> findings,
    BesidePeer.Outcome outcome) {

  String markdown() {
    return PerformancePage.SECOND_HALF
        + """

        Written by `./planning-services benchmark --peer`, in a run of its own; do not edit. The peer is
        what somebody who writes Spring for a living would have written with the same tables and
        statements: [deploy/benchmarks/peer](../deploy/benchmarks/peer/README.md). "Before" is another
        build of the suite, which `--before <checkout>` adds.

        """
        + Report.table("Target", findings)
        + """

        Medians of the turns. Processor time is that of one reservation under full load, in milliseconds.

        """
        + figures()
        + "\n### How each target was measured\n"
        + Report.notes(findings)
        + "\n### That run\n\n"
        + Report.run(date, command, machine);
  }

  private String figures() {
    StringBuilder table = new StringBuilder();
    table.append(
        """
        | | reservations/s | p50, p99 | service | its database backends | PostgreSQL besides | Kafka | load generator | resident, Pss | one client, p50 | ready | 80 % of full speed |
        |---|---|---|---|---|---|---|---|---|---|---|---|
        """);
    outcome.services().forEach((title, figures) -> table.append(row(title, figures)));
    Figures raw = outcome.raw();
    table.append("| raw JDBC | %s | | %.2f ms | | |\n".formatted(loaded(raw), raw.aloneMillis()));
    return table.toString();
  }

  private static String row(String title, Figures figures) {
    Memory memory = figures.memory();
    return "| %s | %s | %d, %d MiB | %.2f ms | %.2f s | %.0f s |\n"
        .formatted(
            title,
            loaded(figures),
            memory.resident(),
            memory.proportional(),
            figures.aloneMillis(),
            figures.startSeconds(),
            figures.climbSeconds());
  }

  private static String loaded(Figures figures) {
    Usage usage = figures.usage();
    return "%.0f | %.1f, %.1f ms | %.2f | %.2f | %.2f | %.2f | %.2f"
        .formatted(
            figures.perSecond(),
            figures.percentileMillis(0.5),
            figures.percentileMillis(0.99),
            usage.service(),
            usage.backends(),
            usage.database(),
            usage.broker(),
            usage.generator());
  }
}
