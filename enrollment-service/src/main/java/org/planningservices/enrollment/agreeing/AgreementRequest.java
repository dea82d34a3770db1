package org.planningservices.enrollment.agreeing;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.planningservices.foundation.text.Pasted;

/**
 * @param version of the text that is signed
 * @param signedBy name of the person who signs
 * @param accepted true; there is no other way to sign
 */
public record AgreementRequest(
    @NotNull @Pasted @Size(max = 20) String version,
    @NotBlank @Size(max = 200) String signedBy,
    @NotNull @AssertTrue Boolean accepted) {}
