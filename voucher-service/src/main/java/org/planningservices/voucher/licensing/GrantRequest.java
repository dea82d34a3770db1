package org.planningservices.voucher.licensing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.voucher.benefit.LedgerKind;

/** Days for an agreement. */
@Schema(name = "GrantRequest")
public record GrantRequest(
    @NotNull
        @Min(-100_000)
        @Max(100_000)
        @Schema(description = "Whole days; less than zero only with kind ADJUSTED")
        Integer days,
    @NotBlank @Size(max = 500) @Schema(description = "Why, for the ledger and the audit")
        String reason,
    @Schema(
            description = "GRANTED (when absent), CONVERTED from training days, or ADJUSTED",
            defaultValue = "GRANTED")
        LedgerKind kind) {}
