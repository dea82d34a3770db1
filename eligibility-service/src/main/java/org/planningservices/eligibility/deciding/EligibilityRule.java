package org.planningservices.eligibility.deciding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.planningservices.eligibility.calendar.DateSpans;
import org.planningservices.eligibility.catalogue.Source;

/**
 * One requirement.
 *
 * @param required the days on which it is asked for at all
 * @param evidence what was recorded that meets it
 * @param source how the rows of the catalogue are known that it is judged by on a day
 * @param wanted what would meet it on a day, for people
 */
public record EligibilityRule(
    RequirementType type,
    Function<Question, DateSpans> required,
    Function<Question, List<Evidence>> evidence,
    BiFunction<Question, LocalDate, Source> source,
    BiFunction<Question, LocalDate, String> wanted) {

  boolean isRequired(Question question, LocalDate day) {
    return required.apply(question).contains(day);
  }

  /** The days on which it does not stand in the way: it is met, or nobody asks for it. */
  DateSpans passable(Question question) {
    return met(question).union(required.apply(question).complement());
  }

  private DateSpans met(Question question) {
    return evidence.apply(question).stream()
        .flatMap(piece -> piece.days().asList().stream())
        .collect(DateSpans.joined());
  }

  /** How it stands on a day on which it is required. */
  Requirement requirement(Question question, LocalDate day) {
    DateSpans days = passable(question);
    if (!days.contains(day)) {
      return Requirement.unmet(
          type,
          source.apply(question, day),
          wanted.apply(question, day),
          day,
          met(question).lastBefore(day));
    }
    Evidence longest =
        evidence.apply(question).stream()
            .filter(piece -> piece.days().contains(day))
            .max(Comparator.comparing(piece -> piece.days().containing(day).orElseThrow().until()))
            .orElseThrow();
    return Requirement.met(
        type,
        source.apply(question, day),
        longest.evidenceId(),
        days.containing(day).orElseThrow());
  }
}
