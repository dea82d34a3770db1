package org.planningservices.voucher.delivering;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.foundation.text.Lines;
import org.planningservices.voucher.completion.DeliveredWork;
import org.planningservices.voucher.completion.Outcome;

/** What a partner reports about a delivered engagement. */
@Schema(name = "CompletionReportRequest")
public record CompletionReportRequest(
    @NotNull @Schema(description = "First day, in the country of delivery") LocalDate actualStart,
    @NotNull @Schema(description = "Last day, in the country of delivery") LocalDate actualEnd,
    @NotNull
        @Min(1)
        @Max(15)
        @Schema(description = "Whole days; no more than there are from the first day to the last")
        Integer daysDelivered,
    @NotNull @Min(0) @Max(15) @Schema(description = "Of the days delivered; at most three")
        Integer offSiteDays,
    @NotNull UUID leadConsultantId,
    @NotNull Outcome outcome,
    @NotBlank @Size(max = 4000) @Lines String summary,
    @NotBlank @Size(max = 4000) @Lines @Schema(description = "Recommended to the customer")
        String nextSteps,
    @Min(1) @Max(10_000) @Schema(description = "People who took part") Integer participants,
    @NotNull @Size(max = 50) List<@NotNull UUID> deliverableIds) {

  DeliveredWork work() {
    return new DeliveredWork(
        actualStart,
        actualEnd,
        daysDelivered,
        offSiteDays,
        leadConsultantId,
        outcome,
        summary,
        nextSteps,
        participants);
  }
}
