package org.planningservices.eligibility.deciding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planningservices.eligibility.calendar.DateSpan;
import org.planningservices.eligibility.catalogue.Catalogue;
import org.planningservices.eligibility.catalogue.Engagement;
import org.planningservices.eligibility.qualification.CompanyQualifications;
import org.planningservices.eligibility.qualification.PassedExam;

/**
 * What a company is eligible for, and when: of each offering and engagement the span of days around
 * the given one, or else the next. What was eligible once and will not be again is absent.
 */
public record EligibilityWindows(List<Window> offerings, List<Window> engagements) {

  /** A code of the catalogue and the days on which the company qualifies for it. */
  public record Window(String code, DateSpan days) {}

  public EligibilityWindows {
    offerings = List.copyOf(offerings);
    engagements = List.copyOf(engagements);
  }

  public static EligibilityWindows of(
      Catalogue catalogue, CompanyQualifications company, LocalDate day) {
    List<Window> offerings = new ArrayList<>();
    catalogue
        .offerings()
        .forEach(
            offering ->
                window(catalogue, new Target.ToEnroll(offering), company, day)
                    .map(days -> new Window(offering.offeringCode(), days))
                    .ifPresent(offerings::add));
    List<Window> engagements = new ArrayList<>();
    catalogue
        .engagements()
        .forEach(
            engagement ->
                window(catalogue, new Target.ToDeliver(engagement), company, day)
                    .map(days -> new Window(engagement.engagementCode(), days))
                    .ifPresent(engagements::add));
    return new EligibilityWindows(offerings, engagements);
  }

  private static Optional<DateSpan> window(
      Catalogue catalogue, Target target, CompanyQualifications company, LocalDate day) {
    EligibilityContext context = new EligibilityContext(catalogue, target, company, List.of());
    return EligibilityDecision.days(EligibilityRules.OF_COMPANY, context).currentOrNext(day);
  }

  /** Codes of the engagements that somebody with these exams may lead on a day, in order. */
  public static List<String> engagementsLedWith(
      List<PassedExam> exams, Catalogue catalogue, LocalDate day) {
    return catalogue.engagementsOn(day).stream()
        .filter(
            engagement ->
                EligibilityRules.CONSULTANT_EXAM
                    .passable(
                        new EligibilityContext(
                            catalogue,
                            new Target.ToDeliver(engagement),
                            CompanyQualifications.NONE,
                            exams))
                    .contains(day))
        .map(Engagement::engagementCode)
        .sorted()
        .toList();
  }
}
