package org.planningservices.eligibility.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A competency as it stands on a day.
 *
 * @param levels in which it exists
 * @param retired no longer in the vendor's list; it may still qualify
 * @param effectiveUntil last day; absent when no end is known
 * @param exams on its list on that day
 */
public record CompetencyView(
    String competency,
    String name,
    List<CompetencyLevel> levels,
    boolean retired,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    Source source,
    List<ExamView> exams) {

  /** An exam on the list of the competency. */
  public record ExamView(String examCode, Source source) {}

  static CompetencyView of(Competency competency, LocalDate day) {
    return new CompetencyView(
        competency.competencyCode(),
        competency.name(),
        competency.levels().stream().sorted().toList(),
        competency.retired(),
        competency.effective().from(),
        competency.effective().lastDay().orElse(null),
        competency.source(),
        competency.exams().stream()
            .filter(exam -> exam.effective().contains(day))
            .map(exam -> new ExamView(exam.examCode(), exam.source()))
            .toList());
  }
}
