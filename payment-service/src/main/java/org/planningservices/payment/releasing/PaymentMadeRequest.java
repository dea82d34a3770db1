package org.planningservices.payment.releasing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.foundation.text.Pasted;

/** A payment that was made. */
@Schema(name = "SettlePaymentRequest")
public record PaymentMadeRequest(
    @Schema(description = "Of the bank")
        @NotNull
        @Pasted
        @Size(min = 1, max = 35)
        @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9 ./+:-]*",
            message =
                "It may have letters, digits, blanks and . / + : - only, a letter or digit first.")
        String paymentReference,
    @Schema(description = "The bank's day") @NotNull LocalDate paidOn) {}
