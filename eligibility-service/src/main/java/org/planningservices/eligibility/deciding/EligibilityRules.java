package org.planningservices.eligibility.deciding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planningservices.eligibility.calendar.DateSpan;
import org.planningservices.eligibility.calendar.DateSpans;
import org.planningservices.eligibility.catalogue.Exam;
import org.planningservices.eligibility.catalogue.QualifyingCompetency;
import org.planningservices.eligibility.catalogue.Source;
import org.planningservices.eligibility.qualification.PassedExam;

/** Everything that a partner has to meet [programme 3.1]. */
public final class EligibilityRules {

  /** The company completed the compliance training within the last year [D:S1,S15]. */
  public static final EligibilityRule COMPLIANCE_TRAINING =
      new EligibilityRule(
          RequirementType.COMPLIANCE_TRAINING,
          context -> context.catalogue().trainingRequired(),
          EligibilityRules::trainings,
          (context, day) -> Source.DOCUMENTED,
          (context, day) ->
              "the company has to complete the compliance training, which is valid for a year.");

  /** The company holds a qualifying competency at an accepted level [D:S1,S3]. */
  public static final EligibilityRule COMPETENCY =
      new EligibilityRule(
          RequirementType.COMPETENCY,
          context -> DateSpans.ALWAYS,
          EligibilityRules::competencies,
          (context, day) -> Source.of(qualifying(context, day).map(QualifyingCompetency::source)),
          (context, day) -> "the company has to hold " + phrase(context, day) + ".");

  /**
   * A consultant passed an exam of a qualifying competency; only whoever delivers needs one [D:S1].
   */
  public static final EligibilityRule CONSULTANT_EXAM =
      new EligibilityRule(
          RequirementType.CONSULTANT_EXAM,
          EligibilityRules::delivery,
          EligibilityRules::exams,
          EligibilityRules::sourceOfExams,
          (context, day) -> "a consultant has to pass an exam of a qualifying competency.");

  /** What the company has to meet, whoever delivers. */
  public static final List<EligibilityRule> OF_COMPANY = List.of(COMPLIANCE_TRAINING, COMPETENCY);

  public static final List<EligibilityRule> ALL =
      List.of(COMPLIANCE_TRAINING, COMPETENCY, CONSULTANT_EXAM);

  private EligibilityRules() {}

  private static List<Evidence> trainings(EligibilityContext context) {
    return context.company().trainings().stream()
        .map(training -> new Evidence(training.trainingId(), DateSpans.of(training.valid())))
        .toList();
  }

  private static List<Evidence> competencies(EligibilityContext context) {
    List<Target.Qualifying> qualifying = context.target().qualifying(context.catalogue());
    return context.company().competencies().stream()
        .map(
            held ->
                new Evidence(
                    held.competencyId(),
                    qualifying.stream()
                        .filter(
                            row -> row.competency().accepts(held.competencyCode(), held.level()))
                        .flatMap(row -> row.days().intersect(held.valid()).asList().stream())
                        .collect(DateSpans.joined())))
        .toList();
  }

  private static DateSpans delivery(EligibilityContext context) {
    return switch (context.target()) {
      case Target.ToDeliver deliver -> DateSpans.ALWAYS;
      case Target.ToEnroll enroll -> DateSpans.NEVER;
    };
  }

  private static List<Evidence> exams(EligibilityContext context) {
    return context.exams().stream()
        .map(exam -> new Evidence(exam.passedExamId(), qualifyingDays(exam, context)))
        .toList();
  }

  /**
   * An exam counts for the competencies on whose list it was on the day it was passed, and goes on
   * counting when the list is refreshed: no public source says otherwise.
   */
  private static DateSpans qualifyingDays(PassedExam passed, EligibilityContext context) {
    Stream<String> competencies =
        context
            .catalogue()
            .exams(passed.examCode())
            .filter(exam -> exam.effective().contains(passed.passedOn()))
            .map(Exam::competencyCode);
    List<Target.Qualifying> qualifying = context.target().qualifying(context.catalogue());
    return competencies
        .flatMap(
            code ->
                qualifying.stream()
                    .filter(row -> row.competency().competencyCode().equals(code))
                    .flatMap(row -> row.days().asList().stream()))
        .collect(DateSpans.joined())
        .intersect(DateSpan.startingOn(passed.passedOn()));
  }

  private static Stream<QualifyingCompetency> qualifying(
      EligibilityContext context, LocalDate day) {
    return context.target().qualifying(context.catalogue()).stream()
        .filter(row -> row.days().contains(day))
        .map(Target.Qualifying::competency);
  }

  /** Of the lists of the qualifying competencies, of all times: an old exam goes on counting. */
  private static Source sourceOfExams(EligibilityContext context, LocalDate day) {
    return Source.of(
        qualifying(context, day)
            .flatMap(row -> context.catalogue().competency(row.competencyCode()).stream())
            .flatMap(competency -> competency.exams().stream())
            .map(Exam::source));
  }

  private static String phrase(EligibilityContext context, LocalDate day) {
    return qualifying(context, day)
        .sorted(Comparator.comparing(QualifyingCompetency::competencyCode))
        .map(EligibilityRules::phrase)
        .distinct()
        .collect(Collectors.joining(", or "));
  }

  private static String phrase(QualifyingCompetency competency) {
    return competency.competencyCode()
        + competency.levels().stream()
            .sorted()
            .map(Enum::name)
            .collect(Collectors.joining(" or ", " (", ")"));
  }
}
