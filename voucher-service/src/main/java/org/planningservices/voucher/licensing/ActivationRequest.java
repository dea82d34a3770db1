package org.planningservices.voucher.licensing;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.foundation.text.EmailAddress;
import org.planningservices.foundation.text.Pasted;

/** Who administers the benefit. */
@Schema(name = "ActivationRequest")
public record ActivationRequest(
    @NotBlank @Size(max = 200) String administratorName,
    @NotNull
        @Pasted(Pasted.Form.EMAIL)
        @Email(regexp = EmailAddress.SHAPE)
        @Size(max = EmailAddress.LONGEST)
        @Schema(description = "Partners need it to work with a voucher of the agreement")
        String administratorEmail) {}
