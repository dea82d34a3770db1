package org.planningservices.voucher.completion;

/**
 * Where a completion report stands; only a {@link CompletionReportMove} leads from one to another.
 */
public enum CompletionReportStatus {
  FILED
}
