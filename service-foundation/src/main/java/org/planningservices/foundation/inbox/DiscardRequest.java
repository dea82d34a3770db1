package org.planningservices.foundation.inbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Gives a parked event up.
 *
 * @param reason kept with the event and in the audit
 */
public record DiscardRequest(@NotBlank @Size(max = 500) String reason) {}
