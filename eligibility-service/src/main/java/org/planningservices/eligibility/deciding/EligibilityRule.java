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
    Function<EligibilityContext, DateSpans> required,
    Function<EligibilityContext, List<Evidence>> evidence,
    BiFunction<EligibilityContext, LocalDate, Source> source,
    BiFunction<EligibilityContext, LocalDate, String> wanted) {

  boolean isRequired(EligibilityContext context, LocalDate day) {
    return required.apply(context).contains(day);
  }

  /** The days on which it does not stand in the way: it is met, or nobody asks for it. */
  DateSpans passable(EligibilityContext context) {
    return met(context).union(required.apply(context).complement());
  }

  private DateSpans met(EligibilityContext context) {
    return evidence.apply(context).stream()
        .flatMap(piece -> piece.days().asList().stream())
        .collect(DateSpans.joined());
  }

  /** How it stands on a day on which it is required. */
  Requirement requirement(EligibilityContext context, LocalDate day) {
    DateSpans days = passable(context);
    if (!days.contains(day)) {
      return Requirement.unmet(
          type,
          source.apply(context, day),
          wanted.apply(context, day),
          day,
          met(context).lastBefore(day));
    }
    Evidence longest =
        evidence.apply(context).stream()
            .filter(piece -> piece.days().contains(day))
            .max(Comparator.comparing(piece -> piece.days().containing(day).orElseThrow().until()))
            .orElseThrow();
    return Requirement.met(
        type, source.apply(context, day), longest.evidenceId(), days.containing(day).orElseThrow());
  }
}
