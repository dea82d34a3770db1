package org.planningservices.voucher.benefit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days for an agreement. */
@Schema(name = "GrantRequest")
public record GrantRequest(
    @NotNull
        @Min(-100_000)
        @Max(100_000)
        @Schema(description = "Whole days; less than zero only with kind ADJUSTED")
        Integer days,
    @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "It may have no control characters.")
        @Schema(description = "Why, for the ledger and the audit")
        String reason,
    @Schema(
            description = "GRANTED when absent, CONVERTED from training days, or ADJUSTED",
            defaultValue = "GRANTED")
        LedgerKind kind) {}
