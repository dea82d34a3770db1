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
    @Schema(description = "The bank's reference for the payment")
        @NotNull
        @Pasted
        @Size(min = 1, max = 35)
        @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9 ./+:-]*",
            message =
                "It may have only letters, digits, spaces and the characters . / + : and"
                    + " -, and has to begin with a letter or digit.")
        String paymentReference,
    @Schema(description = "The day of the payment, by the bank's date") @NotNull
        LocalDate paidOn) {}
