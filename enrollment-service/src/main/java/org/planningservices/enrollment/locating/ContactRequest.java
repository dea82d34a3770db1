package org.planningservices.enrollment.locating;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param email a work address
 */
public record ContactRequest(
    @NotBlank @Size(max = 200) String name, @NotNull @Email @Size(max = 254) String email) {}
