package org.planningservices.enrollment.enrolling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.planningservices.foundation.text.Pasted;

/**
 * @param offeringCode of the catalogue, such as {@code DDPS}
 */
public record EnrollmentRequest(@NotNull @Pasted @Size(min = 1, max = 20) String offeringCode) {}
