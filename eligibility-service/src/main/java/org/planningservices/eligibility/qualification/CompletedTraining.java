package org.planningservices.eligibility.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.eligibility.calendar.DateSpan;

/** The compliance training that the company completed, valid for a year [D:S1]. */
@Embeddable
public record CompletedTraining(
    @Column(name = "training_id", nullable = false, updatable = false) UUID trainingId,
    @Column(name = "completed_on", nullable = false, updatable = false) LocalDate completedOn,
    @Column(name = "recorded_at", nullable = false, updatable = false) Instant recordedAt) {

  public static final int VALID_YEARS = 1;

  public DateSpan valid() {
    return DateSpan.of(completedOn, completedOn.plusYears(VALID_YEARS).minusDays(1));
  }
}
