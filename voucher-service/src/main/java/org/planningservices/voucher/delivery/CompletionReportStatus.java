package org.planningservices.voucher.delivery;

/**
 * Where a completion report stands; only a {@link CompletionReportMove} leads from one to another.
 */
public enum CompletionReportStatus {
  FILED
}
