package org.planningservices.eligibility.recording;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.planningservices.eligibility.catalogue.CompetencyLevel;

/**
 * @param competency code in the catalogue, such as {@code WINDOWS_AND_DEVICES}
 * @param attainedOn not in the future
 * @param anniversaryOn when it is evaluated anew: after attainedOn, at most three years from now
 */
public record CompetencyRequest(
    @NotNull @Size(min = 1, max = 60) String competency,
    @NotNull CompetencyLevel level,
    @NotNull LocalDate attainedOn,
    @NotNull LocalDate anniversaryOn) {}
