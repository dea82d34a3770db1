package org.planningservices.voucher.delivering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A filed completion report. */
@Schema(name = "CompletionReport")
public record CompletionReportView(
    @Schema(description = "Kept by the programme; the partner needs no file of it") UUID receiptId,
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
                "Told to the programme only: those of the deliverables whose bytes were handed in for"
                    + " another voucher too, by any partner")
        @Nullable List<UUID> deliverablesUsedElsewhere) {

  CompletionReportView withUsedElsewhere(List<UUID> usedElsewhere) {
    return new CompletionReportView(
        receiptId,
        voucherId,
        partnerId,
        actualStart,
        actualEnd,
        daysDelivered,
        offSiteDays,
        leadConsultantId,
        outcome,
        summary,
        nextSteps,
        participants,
        deliverableIds,
        submittedAt,
        usedElsewhere);
  }
}
