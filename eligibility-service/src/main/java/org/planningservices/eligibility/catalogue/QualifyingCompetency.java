package org.planningservices.eligibility.catalogue;

import java.util.Set;
import org.planningservices.eligibility.calendar.DateSpan;

/**
 * A competency that qualifies for an offering or engagement; of several, any one is enough.
 *
 * @param levels the levels that are accepted
 */
public record QualifyingCompetency(
    String competencyCode, Set<CompetencyLevel> levels, DateSpan effective, Source source) {

  public QualifyingCompetency {
    levels = Set.copyOf(levels);
  }

  public boolean accepts(String heldCompetency, CompetencyLevel heldLevel) {
    return competencyCode.equals(heldCompetency) && levels.contains(heldLevel);
  }
}
