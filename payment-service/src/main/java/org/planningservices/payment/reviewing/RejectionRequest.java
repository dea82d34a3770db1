package org.planningservices.payment.reviewing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.payment.request.RejectionReason;

/** Why it may not be paid. */
@Schema(name = "RejectPaymentRequest")
public record RejectionRequest(
    @NotNull RejectionReason reasonCode,
    @Schema(description = "For the partner; no personal data")
        @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = "[\\P{Cntrl}\\r\\n\\t]*", message = "It may have no control characters.")
        String note) {}
