package org.planningservices.eligibility.recording;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * @param reference the partner's own number or handle for the person, never a name or an address:
 *     letters, digits, '.', '_' and '-'
 */
public record ConsultantRequest(
    @NotNull @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$") String reference) {}
