package org.planningservices.eligibility.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.eligibility.catalogue.CompetencyLevel;
import org.planningservices.eligibility.qualification.HeldCompetency;

/**
 * A competency of a partner.
 *
 * @param validUntil last day on which it counts: the anniversary and the renewal window after it
 */
public record HeldCompetencyView(
    UUID competencyId,
    String competency,
    CompetencyLevel level,
    LocalDate attainedOn,
    LocalDate anniversaryOn,
    LocalDate validUntil,
    Instant recordedAt) {

  static HeldCompetencyView of(HeldCompetency held) {
    return new HeldCompetencyView(
        held.competencyId(),
        held.competencyCode(),
        held.level(),
        held.attainedOn(),
        held.anniversaryOn(),
        held.valid().until(),
        held.recordedAt());
  }
}
