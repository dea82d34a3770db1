package org.planningservices.enrollment.enrolling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.planningservices.enrollment.partner.Printable;

/**
 * @param offeringCode of the catalogue, such as {@code DDPS}
 */
public record EnrollmentRequest(@NotNull @Size(min = 1, max = 20) @Printable String offeringCode) {}
