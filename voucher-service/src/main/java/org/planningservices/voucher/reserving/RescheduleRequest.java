package org.planningservices.voucher.reserving;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** New days for a reservation. */
@Schema(name = "RescheduleRequest")
public record RescheduleRequest(
    @NotNull @Schema(description = "First day, in the country of delivery") LocalDate plannedStart,
    @NotNull @Schema(description = "Last day, in the country of delivery") LocalDate plannedEnd) {}
