package org.planningservices.voucher.assigning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a voucher is taken back. */
@Schema(name = "CancellationRequest")
public record CancellationRequest(
    @NotBlank
        @Size(max = 500)
        @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "It may have no control characters.")
        @Schema(description = "For the audit")
        String reason) {}
