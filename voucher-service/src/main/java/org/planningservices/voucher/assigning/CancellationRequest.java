package org.planningservices.voucher.assigning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a voucher is taken back. */
@Schema(name = "CancellationRequest")
public record CancellationRequest(
    @NotBlank @Size(max = 500) @Schema(description = "For the audit") String reason) {}
