package org.planningservices.payment.reviewing;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That it may be paid. */
@Schema(name = "ApprovePaymentRequest")
public record ApprovalRequest(
    @Schema(description = "For the partner; no personal data")
        @Size(max = 1000)
        @Pattern(regexp = "[\\P{Cntrl}\\r\\n\\t]*", message = "It may have no control characters.")
        String note) {}
