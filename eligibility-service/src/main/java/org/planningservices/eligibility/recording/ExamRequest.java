package org.planningservices.eligibility.recording;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.planningservices.foundation.text.Pasted;

/**
 * @param examCode on the list of a competency on the day it was passed
 * @param passedOn not in the future
 * @param reason why, for the audit, such as where the evidence is; may be left out
 */
public record ExamRequest(
    @NotNull @Pasted @Size(min = 1, max = 40) String examCode,
    @NotNull LocalDate passedOn,
    @Size(min = 1, max = 500) String reason) {}
