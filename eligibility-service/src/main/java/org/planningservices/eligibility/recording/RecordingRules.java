package org.planningservices.eligibility.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.planningservices.eligibility.calendar.ProgrammeCalendar;
import org.planningservices.eligibility.catalogue.Catalogues;
import org.planningservices.eligibility.catalogue.Competency;
import org.planningservices.eligibility.catalogue.Exam;
import org.planningservices.eligibility.qualification.HeldCompetency;
import org.planningservices.foundation.problem.FieldError;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.rule.Rule;

/**
 * What cannot have been attained, whatever the partner; every fault is named, not the first. Days
 * are those of the programme, by which decisions and events go too.
 */
@ApplicationScoped
class RecordingRules {

  static final String IN_FUTURE = "qualification.date-in-future";
  static final String TOO_EARLY = "qualification.date-before-programme";
  static final String COMPETENCY_UNKNOWN = "competency.not-in-catalogue";
  static final String COMPETENCY_ENDED = "competency.ended-before-attainment";
  static final String LEVEL_UNKNOWN = "competency.level-not-in-catalogue";
  static final String ANNIVERSARY_TOO_EARLY = "competency.anniversary-not-after-attainment";
  static final String ANNIVERSARY_TOO_LATE = "competency.anniversary-too-late";
  static final String EXAM_UNKNOWN = "exam.not-in-catalogue";
  static final String EXAM_NOT_LISTED = "exam.not-listed-when-passed";

  static final String TRAINING_FAULTS = IN_FUTURE + ", " + TOO_EARLY;
  static final String EXAM_FAULTS = EXAM_UNKNOWN + ", " + EXAM_NOT_LISTED + ", " + TRAINING_FAULTS;
  static final String COMPETENCY_FAULTS =
      COMPETENCY_UNKNOWN
          + ", "
          + COMPETENCY_ENDED
          + ", "
          + LEVEL_UNKNOWN
          + ", "
          + ANNIVERSARY_TOO_EARLY
          + ", "
          + ANNIVERSARY_TOO_LATE
          + ", "
          + TRAINING_FAULTS;

  /** Anniversaries are a year apart; the window leaves room for an early renewal [D:S36]. */
  private static final int ANNIVERSARY_YEARS_AHEAD = 1;

  /** A day on which something was attained, as it was sent. */
  private record Attainment(LocalDate day, LocalDate today) {

    /** Rules about an impossible day would report nothing useful. */
    boolean canBe() {
      return !day.isAfter(today) && !day.isBefore(ProgrammeCalendar.PROGRAMME_BEGAN);
    }
  }

  /** A competency as it was sent, and as the catalogue has it. */
  private record Claim(
      CompetencyRequest request, Optional<Competency> competency, Attainment attainment) {

    LocalDate latestAnniversary() {
      return attainment
          .today()
          .plusYears(ANNIVERSARY_YEARS_AHEAD)
          .plusDays(HeldCompetency.GRACE_DAYS);
    }
  }

  /** An exam as it was sent, and on which lists it was. */
  private record Passed(List<Exam> listed, Attainment attainment) {}

  private static final List<Rule<Attainment>> DAY =
      List.of(
          Rule.of(
              IN_FUTURE,
              "The day is in the future; days are those of UTC.",
              it -> !it.day().isAfter(it.today())),
          Rule.of(
              TOO_EARLY,
              "The day is before the programme began.",
              it -> !it.day().isBefore(ProgrammeCalendar.PROGRAMME_BEGAN)));

  private static final List<Rule<Claim>> COMPETENCY =
      List.of(
          Rule.of(
              COMPETENCY_UNKNOWN,
              "There is no such competency.",
              claim -> claim.competency().isPresent()));

  private static final List<Rule<Claim>> LEVEL =
      List.of(
          Rule.<Claim>of(
                  LEVEL_UNKNOWN,
                  "The competency does not exist at that level.",
                  claim ->
                      claim.competency().orElseThrow().levels().contains(claim.request().level()))
              .onlyIf(claim -> claim.competency().isPresent()));

  private static final List<Rule<Claim>> ATTAINMENT =
      List.of(
          Rule.<Claim>of(
                  COMPETENCY_ENDED,
                  "The competency had ended by that day.",
                  claim ->
                      !claim
                          .request()
                          .attainedOn()
                          .isAfter(claim.competency().orElseThrow().effective().until()))
              .onlyIf(claim -> claim.competency().isPresent() && claim.attainment().canBe()));

  private static final List<Rule<Claim>> ANNIVERSARY =
      List.of(
          Rule.<Claim>of(
                  ANNIVERSARY_TOO_EARLY,
                  "The anniversary has to be after the day on which the competency was attained.",
                  claim -> claim.request().anniversaryOn().isAfter(claim.request().attainedOn()))
              .onlyIf(claim -> claim.attainment().canBe()),
          Rule.of(
              ANNIVERSARY_TOO_LATE,
              "The anniversary cannot be further ahead than a year and the renewal window.",
              claim -> !claim.request().anniversaryOn().isAfter(claim.latestAnniversary())));

  private static final List<Rule<Passed>> EXAM =
      List.of(
          Rule.of(EXAM_UNKNOWN, "There is no such exam.", passed -> !passed.listed().isEmpty()));

  private static final List<Rule<Passed>> LISTED =
      List.of(
          Rule.<Passed>of(
                  EXAM_NOT_LISTED,
                  "The exam did not count on that day: no competency listed it.",
                  passed ->
                      passed.listed().stream()
                          .anyMatch(row -> row.effective().contains(passed.attainment().day())))
              .onlyIf(passed -> !passed.listed().isEmpty() && passed.attainment().canBe()));

  private final Catalogues catalogues;
  private final ProgrammeCalendar calendar;

  RecordingRules(Catalogues catalogues, ProgrammeCalendar calendar) {
    this.catalogues = catalogues;
    this.calendar = calendar;
  }

  /**
   * @throws InvalidInput with every fault
   */
  void check(CompetencyRequest request) {
    Attainment attainment = new Attainment(request.attainedOn(), calendar.today());
    Claim claim = new Claim(request, catalogues.get().competency(request.competency()), attainment);
    List<FieldError> faults = new ArrayList<>();
    faults.addAll(Rule.faults("/competency", COMPETENCY, claim));
    faults.addAll(Rule.faults("/attainedOn", ATTAINMENT, claim));
    faults.addAll(Rule.faults("/level", LEVEL, claim));
    faults.addAll(Rule.faults("/attainedOn", DAY, attainment));
    faults.addAll(Rule.faults("/anniversaryOn", ANNIVERSARY, claim));
    InvalidInput.check(faults);
  }

  /**
   * @throws InvalidInput when the day cannot be
   */
  void check(ComplianceTrainingRequest request) {
    Attainment attainment = new Attainment(request.completedOn(), calendar.today());
    InvalidInput.check(Rule.faults("/completedOn", DAY, attainment));
  }

  /**
   * @throws InvalidInput with every fault
   */
  void check(ExamRequest request) {
    Attainment attainment = new Attainment(request.passedOn(), calendar.today());
    Passed passed = new Passed(catalogues.get().exams(request.examCode()).toList(), attainment);
    List<FieldError> faults = new ArrayList<>(Rule.faults("/passedOn", DAY, attainment));
    faults.addAll(Rule.faults("/examCode", EXAM, passed));
    faults.addAll(Rule.faults("/passedOn", LISTED, passed));
    InvalidInput.check(faults);
  }
}
