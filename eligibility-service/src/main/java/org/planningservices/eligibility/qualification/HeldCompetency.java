package org.planningservices.eligibility.qualification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.eligibility.calendar.DateSpan;
import org.planningservices.eligibility.catalogue.CompetencyLevel;

/**
 * A competency that the company holds until it has to be renewed; a renewal is recorded as a new
 * one.
 *
 * @param anniversaryOn when the competency is evaluated again
 */
@Embeddable
public record HeldCompetency(
    @Column(name = "competency_id", nullable = false, updatable = false) UUID competencyId,
    @Column(name = "competency_code", nullable = false, updatable = false) String competencyCode,
    @Enumerated(EnumType.STRING) @Column(name = "level", nullable = false, updatable = false)
        CompetencyLevel level,
    @Column(name = "attained_on", nullable = false, updatable = false) LocalDate attainedOn,
    @Column(name = "anniversary_on", nullable = false, updatable = false) LocalDate anniversaryOn,
    @Column(name = "recorded_at", nullable = false, updatable = false) Instant recordedAt) {

  /** The renewal window after the anniversary, in which the benefits continue [D:S36]. */
  public static final int GRACE_DAYS = 30;

  public DateSpan valid() {
    return DateSpan.of(attainedOn, anniversaryOn.plusDays(GRACE_DAYS));
  }

  boolean saysTheSameAs(HeldCompetency other) {
    return competencyCode.equals(other.competencyCode)
        && level == other.level
        && attainedOn.equals(other.attainedOn)
        && anniversaryOn.equals(other.anniversaryOn);
  }
}
