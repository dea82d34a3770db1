package org.planningservices.benchmarks;

import java.util.List;
import java.util.Map;

/** The findings as a page of Markdown. */
record Report(String date, String command, Machine machine, List<Finding> findings) {

  String markdown() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Performance

        Written by `./planning-services benchmark`; do not edit. Everything below comes from one run
        on one machine, which also ran Kafka, PostgreSQL, the other services and the load
        generator. Ratios can be compared between machines, the rest cannot.

        | What | Budget | Measured | |
        |---|---|---|---|
        """);
    for (Finding finding : findings) {
      page.append(
          "| %s | %s | %s | %s |\n"
              .formatted(finding.what(), finding.budget(), finding.figure(), finding.verdict()));
    }
    page.append("\n## How each was measured\n");
    for (Finding finding : findings) {
      page.append("\n**%s**\n\n".formatted(finding.what()));
      finding.notes().forEach(note -> page.append("* ").append(note).append('\n'));
    }
    page.append("\n## The run\n\n| | |\n|---|---|\n");
    page.append("| Date | %s |\n| Command | `%s` |\n".formatted(date, command));
    for (Map.Entry<String, String> fact : machine.facts().entrySet()) {
      page.append("| %s | %s |\n".formatted(fact.getKey(), fact.getValue()));
    }
    return page.toString();
  }
}
