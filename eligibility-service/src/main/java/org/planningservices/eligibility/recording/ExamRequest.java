package org.planningservices.eligibility.recording;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * @param examCode on the list of a competency on the day it was passed
 * @param passedOn not in the future
 */
public record ExamRequest(
    @NotNull @Size(min = 1, max = 40) String examCode, @NotNull LocalDate passedOn) {}
