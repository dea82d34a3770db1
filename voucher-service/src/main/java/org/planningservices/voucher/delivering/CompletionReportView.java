package org.planningservices.voucher.delivering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.planningservices.voucher.completion.CompletionReport;
import org.planningservices.voucher.completion.DeliveredWork;
import org.planningservices.voucher.completion.Outcome;

/** A filed completion report. */
@Schema(name = "CompletionReport")
public record CompletionReportView(
    @Schema(description = "Kept by the programme; the partner need not keep a copy") UUID receiptId,
    UUID voucherId,
    UUID partnerId,
    LocalDate actualStart,
    LocalDate actualEnd,
    int daysDelivered,
    int offSiteDays,
    UUID leadConsultantId,
    Outcome outcome,
    String summary,
    String nextSteps,
    @Nullable Integer participants,
    List<UUID> deliverableIds,
    Instant submittedAt,
    @Schema(
            description =
                "Shown to the programme only: those deliverables whose bytes were also"
                    + " handed in for another voucher, by any partner")
        @Nullable List<UUID> deliverablesUsedElsewhere) {

  /**
   * @param usedElsewhere null unless the caller may know
   */
  static CompletionReportView of(CompletionReport report, List<UUID> usedElsewhere) {
    DeliveredWork work = report.work();
    return new CompletionReportView(
        report.receiptId(),
        report.voucherId(),
        report.partnerId(),
        work.actualStart(),
        work.actualEnd(),
        work.daysDelivered(),
        work.offSiteDays(),
        work.leadConsultantId(),
        work.outcome(),
        work.summary(),
        work.nextSteps(),
        work.participants(),
        report.deliverableIds(),
        report.submittedAt(),
        usedElsewhere);
  }
}
