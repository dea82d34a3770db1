package org.planningservices.eligibility.recording;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * @param completedOn not in the future; valid for a year from that day
 * @param reason why, for the audit, such as where the evidence is; may be left out
 */
public record ComplianceTrainingRequest(
    @NotNull LocalDate completedOn, @Size(min = 1, max = 500) String reason) {}
