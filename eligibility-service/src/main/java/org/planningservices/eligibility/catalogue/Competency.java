package org.planningservices.eligibility.catalogue;

import java.util.List;
import java.util.Set;
import org.planningservices.eligibility.calendar.DateSpan;

/**
 * What a partner can be attested.
 *
 * @param levels in which it exists
 * @param retired no longer in the vendor's list, though it may still qualify
 */
public record Competency(
    String competencyCode,
    String name,
    Set<CompetencyLevel> levels,
    boolean retired,
    DateSpan effective,
    Source source,
    List<Exam> exams) {

  public Competency {
    levels = Set.copyOf(levels);
    exams = List.copyOf(exams);
  }
}
