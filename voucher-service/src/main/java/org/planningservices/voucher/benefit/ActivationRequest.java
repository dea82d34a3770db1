package org.planningservices.voucher.benefit;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who administers the benefit. */
@Schema(name = "ActivationRequest")
public record ActivationRequest(
    @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = "It may have no control characters.") String administratorName,
    @NotNull
        @Email(regexp = "[^\\s\\p{Cntrl}\\p{Cs}@<>\"]+@[^\\s\\p{Cntrl}\\p{Cs}@<>\"]+")
        @Size(max = 254)
        @Schema(description = "Partners have to know it to work with a voucher of the agreement")
        String administratorEmail) {}
