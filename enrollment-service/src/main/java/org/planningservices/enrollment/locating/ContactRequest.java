package org.planningservices.enrollment.locating;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.planningservices.enrollment.partner.Printable;

/**
 * @param email a work address
 */
public record ContactRequest(
    @NotBlank @Size(max = 200) @Printable String name,
    @NotNull @Email @Size(max = 254) @Printable String email) {}
