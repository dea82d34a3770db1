package org.planningservices.voucher.licensing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.foundation.text.Pasted;

/** Which customer has which agreement, and for how long. */
@Schema(name = "LicensingAgreementRequest")
public record LicensingAgreementRequest(
    @NotNull UUID customerId,
    @NotNull
        @Pasted
        @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9./_-]{0,39}",
            message =
                "It has to be 1 to 40 letters, digits and . / _ - with a letter or digit first.")
        @Schema(description = "The programme's number for the agreement; unique")
        String agreementNumber,
    @NotNull @Schema(description = "First day, in UTC") LocalDate startsOn,
    @NotNull @Schema(description = "Last day, in UTC") LocalDate endsOn) {}
