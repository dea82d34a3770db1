package org.planningservices.eligibility.recording;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.planningservices.foundation.text.Pasted;

/**
 * @param reference the partner's own number or handle for the person, never a name or an address:
 *     letters, digits, '.', '_' and '-', at least one digit
 * @param reason why, for the audit, such as where the evidence is; may be left out
 */
public record ConsultantRequest(
    @NotNull
        @Pasted
        @Size(max = 64)
        @Pattern(
            regexp = "^([0-9]|[A-Za-z][A-Za-z._-]*[0-9])[A-Za-z0-9._-]*$",
            message =
                "It has to be the partner's own number or handle: 1 to 64 letters, digits, dots, underscores and hyphens, at least one digit among them.")
        String reference,
    @Size(min = 1, max = 500) String reason) {}
