package org.planningservices.eligibility.deciding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.planningservices.eligibility.calendar.DateSpan;
import org.planningservices.eligibility.calendar.DateSpans;
import org.planningservices.eligibility.catalogue.Catalogue;
import org.planningservices.eligibility.qualification.Qualifications;

/**
 * Whether a partner is eligible on a day, with every requirement of that day. A function of
 * catalogue, qualifications and date: it can be decided again at any time, for any time.
 *
 * @param window the days around it, or else the next, on which the partner is eligible
 */
public record EligibilityDecision(
    EligibilityResult result, List<Requirement> requirements, Optional<DateSpan> window) {

  public EligibilityDecision {
    requirements = List.copyOf(requirements);
  }

  /**
   * @param target in the catalogue on that day
   */
  public static EligibilityDecision of(
      Catalogue catalogue, Target target, Qualifications qualifications, LocalDate asOf) {
    EligibilityContext context = EligibilityContext.about(catalogue, target, qualifications);
    List<Requirement> requirements =
        EligibilityRules.ALL.stream()
            .filter(rule -> rule.isRequired(context, asOf))
            .map(rule -> rule.requirement(context, asOf))
            .toList();
    return new EligibilityDecision(
        result(requirements),
        requirements,
        days(EligibilityRules.ALL, context).currentOrNext(asOf));
  }

  /** All days on which none of the rules stands in the way. */
  static DateSpans days(List<EligibilityRule> rules, EligibilityContext context) {
    DateSpans days = DateSpans.of(context.target().effective());
    for (EligibilityRule rule : rules) {
      days = days.intersect(rule.passable(context));
    }
    return days;
  }

  private static EligibilityResult result(List<Requirement> requirements) {
    long met = requirements.stream().filter(Requirement::met).count();
    if (met == requirements.size()) {
      return EligibilityResult.ELIGIBLE;
    }
    return met == 0 ? EligibilityResult.NOT_ELIGIBLE : EligibilityResult.IN_PROGRESS;
  }
}
