package org.planningservices.eligibility.recording;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * @param completedOn not in the future; good for a year from that day
 */
public record ComplianceTrainingRequest(@NotNull LocalDate completedOn) {}
