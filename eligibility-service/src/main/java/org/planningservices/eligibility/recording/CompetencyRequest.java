package org.planningservices.eligibility.recording;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.planningservices.eligibility.catalogue.CompetencyLevel;
import org.planningservices.foundation.text.Pasted;

/**
 * @param competency code in the catalogue, such as {@code WINDOWS_AND_DEVICES}
 * @param attainedOn not in the future, and not after the end of the competency
 * @param anniversaryOn when it is evaluated again: after attainedOn, at most a year and the renewal
 *     window of 30 days from now
 * @param reason why, for the audit, such as where the evidence is; may be left out
 */
public record CompetencyRequest(
    @NotNull @Pasted @Size(min = 1, max = 60) String competency,
    @NotNull CompetencyLevel level,
    @NotNull LocalDate attainedOn,
    @NotNull LocalDate anniversaryOn,
    @Size(min = 1, max = 500) String reason) {}
