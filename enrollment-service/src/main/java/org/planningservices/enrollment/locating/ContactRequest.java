package org.planningservices.enrollment.locating;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.planningservices.foundation.text.EmailAddress;
import org.planningservices.foundation.text.Pasted;

/**
 * @param email a work address
 */
public record ContactRequest(
    @NotBlank @Size(max = 200) String name,
    @NotNull
        @Pasted(Pasted.Form.EMAIL)
        @Email(regexp = EmailAddress.SHAPE)
        @Size(max = EmailAddress.LONGEST)
        String email) {}
