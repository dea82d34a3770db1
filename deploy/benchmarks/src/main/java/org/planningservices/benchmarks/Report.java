package org.planningservices.benchmarks;

import java.util.List;
import java.util.Map;

/** The findings as the first half of a page of Markdown. */
record Report(String date, String command, Machine machine, List<Finding> findings) {

  String markdown() {
    return """
        # Performance

        Written by `./planning-services benchmark`; do not edit. Everything below comes from one run
        on one machine, which also ran Kafka, PostgreSQL, the other services and the load
        generator. Ratios can be compared between machines, the rest cannot.

        """
        + table("Budget", findings)
        + "\n## How each was measured\n"
        + notes(findings)
        + "\n## The run\n\n"
        + run(date, command, machine);
  }

  static String table(String wanted, List<Finding> findings) {
    StringBuilder table = new StringBuilder();
    table.append("| What | %s | Measured | |\n|---|---|---|---|\n".formatted(wanted));
    for (Finding finding : findings) {
      table.append(
          "| %s | %s | %s | %s |\n"
              .formatted(finding.what(), finding.budget(), finding.figure(), finding.verdict()));
    }
    return table.toString();
  }

  static String notes(List<Finding> findings) {
    StringBuilder notes = new StringBuilder();
    for (Finding finding : findings) {
      notes.append("\n**%s**\n\n".formatted(finding.what()));
      finding.notes().forEach(note -> notes.append("* ").append(note).append('\n'));
    }
    return notes.toString();
  }

  static String run(String date, String command, Machine machine) {
    StringBuilder run = new StringBuilder();
    run.append("| | |\n|---|---|\n");
    run.append("| Date | %s |\n| Command | `%s` |\n".formatted(date, command));
    for (Map.Entry<String, String> fact : machine.facts().entrySet()) {
      run.append("| %s | %s |\n".formatted(fact.getKey(), fact.getValue()));
    }
    return run.toString();
  }
}
