package org.planningservices.enrollment.registering;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.foundation.country.IsoCountry;
import org.planningservices.foundation.text.Pasted;

/**
 * @param country of the seat, ISO 3166-1 alpha-2
 */
public record RegistrationRequest(
    @NotBlank @Size(max = 200) String legalName,
    @NotNull
        @Pasted(Pasted.Form.CAPITALS)
        @IsoCountry
        @Schema(
            description = "Country of the registered office, ISO 3166-1 alpha-2",
            pattern = "^[A-Z]{2}$",
            examples = "DE")
        String country) {}
