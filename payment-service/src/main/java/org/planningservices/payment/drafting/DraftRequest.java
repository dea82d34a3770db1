package org.planningservices.payment.drafting;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.foundation.text.Pasted;

/** Which redeemed vouchers to ask payment for. */
@Schema(name = "DraftPaymentRequest")
public record DraftRequest(
    @NotNull UUID locationId,
    @Schema(
            description =
                "The partner's own number, used once; no space at the end, no two in a row")
        @NotNull
        @Pasted
        @Size(min = 1, max = 40)
        @Pattern(
            regexp = "[A-Za-z0-9]([A-Za-z0-9 ./_-]*[A-Za-z0-9./_-])?",
            message =
                "It may have only letters, digits, single spaces and the characters . /"
                    + " _ and -, has to begin with a letter or digit, and may not end with a"
                    + " space.")
        String partnerInvoiceNumber,
    @NotEmpty @Size(max = 100) List<@NotNull UUID> voucherIds) {}
