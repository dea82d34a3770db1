package org.planningservices.eligibility.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * A competency that qualifies.
 *
 * @param levels accepted levels
 */
public record QualifyingView(String competency, List<CompetencyLevel> levels, Source source) {

  static List<QualifyingView> of(List<QualifyingCompetency> rows, LocalDate day) {
    return rows.stream()
        .filter(row -> row.effective().contains(day))
        .map(
            row ->
                new QualifyingView(
                    row.competencyCode(), row.levels().stream().sorted().toList(), row.source()))
        .toList();
  }
}
