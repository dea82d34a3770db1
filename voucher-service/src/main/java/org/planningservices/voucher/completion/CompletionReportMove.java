package org.planningservices.voucher.completion;

import static org.planningservices.voucher.completion.CompletionReportStatus.FILED;

import java.util.Set;

/** The table of moves. A report is filed once, whole, and stays as it is. */
enum CompletionReportMove {
  FILE(from(), FILED);

  private final Set<CompletionReportStatus> from;
  private final CompletionReportStatus to;

  CompletionReportMove(Set<CompletionReportStatus> from, CompletionReportStatus to) {
    this.from = from;
    this.to = to;
  }

  boolean leadsFrom(CompletionReportStatus status) {
    return from.contains(status);
  }

  CompletionReportStatus to() {
    return to;
  }

  private static Set<CompletionReportStatus> from(CompletionReportStatus... statuses) {
    return Set.of(statuses);
  }
}
