package org.planningservices.eligibility.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.eligibility.qualification.CompletedTraining;

/**
 * A compliance training that a partner completed.
 *
 * @param validUntil last day on which it counts
 */
public record ComplianceTrainingView(
    UUID trainingId, LocalDate completedOn, LocalDate validUntil, Instant recordedAt) {

  static ComplianceTrainingView of(CompletedTraining training) {
    return new ComplianceTrainingView(
        training.trainingId(),
        training.completedOn(),
        training.valid().until(),
        training.recordedAt());
  }
}
