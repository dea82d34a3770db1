package org.planningservices.payment.reviewing;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.foundation.text.Lines;

/** That it may be paid. */
@Schema(name = "ApprovePaymentRequest")
public record ApprovalRequest(
    @Schema(description = "For the partner; no personal data") @Size(max = 1000) @Lines
        String note) {}
