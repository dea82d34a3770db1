package org.planningservices.eligibility.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.planningservices.eligibility.calendar.ProgrammeCalendar;
import org.planningservices.eligibility.catalogue.Catalogue;
import org.planningservices.eligibility.catalogue.Competency;
import org.planningservices.eligibility.catalogue.Exam;
import org.planningservices.eligibility.qualification.HeldCompetency;
import org.planningservices.foundation.problem.FieldError;
import org.planningservices.foundation.problem.InvalidInput;

/**
 * What cannot have been attained, whatever the partner; every fault is named, not the first.
 *
 * @param today the day of the programme, by which decisions and events go too
 */
record RecordingRules(Catalogue catalogue, LocalDate today) {

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

  /**
   * @throws InvalidInput with every fault
   */
  void check(CompetencyRequest request) {
    List<FieldError> errors = new ArrayList<>();
    catalogue
        .competency(request.competency())
        .ifPresentOrElse(
            competency -> check(competency, request, errors),
            () ->
                errors.add(
                    new FieldError(
                        "/competency", COMPETENCY_UNKNOWN, "There is no such competency.")));
    boolean attained = checkPast("/attainedOn", request.attainedOn(), errors);
    if (attained && !request.anniversaryOn().isAfter(request.attainedOn())) {
      errors.add(
          new FieldError(
              "/anniversaryOn",
              ANNIVERSARY_TOO_EARLY,
              "The anniversary has to come after the day on which it was attained."));
    }
    if (request.anniversaryOn().isAfter(latestAnniversary())) {
      errors.add(
          new FieldError(
              "/anniversaryOn",
              ANNIVERSARY_TOO_LATE,
              "The anniversary cannot lie more than a year and the renewal window ahead."));
    }
    refuse(errors);
  }

  /**
   * @throws InvalidInput when the day cannot be
   */
  void check(ComplianceTrainingRequest request) {
    List<FieldError> errors = new ArrayList<>();
    checkPast("/completedOn", request.completedOn(), errors);
    refuse(errors);
  }

  /**
   * @throws InvalidInput with every fault
   */
  void check(ExamRequest request) {
    List<FieldError> errors = new ArrayList<>();
    boolean passed = checkPast("/passedOn", request.passedOn(), errors);
    List<Exam> rows = catalogue.exams(request.examCode()).toList();
    if (rows.isEmpty()) {
      errors.add(new FieldError("/examCode", EXAM_UNKNOWN, "There is no such exam."));
    } else if (passed
        && rows.stream().noneMatch(row -> row.effective().contains(request.passedOn()))) {
      errors.add(
          new FieldError(
              "/passedOn", EXAM_NOT_LISTED, "The exam was not on any list on that day."));
    }
    refuse(errors);
  }

  private LocalDate latestAnniversary() {
    return today.plusYears(ANNIVERSARY_YEARS_AHEAD).plusDays(HeldCompetency.GRACE_DAYS);
  }

  private void check(Competency competency, CompetencyRequest request, List<FieldError> errors) {
    LocalDate attained = request.attainedOn();
    if (canBe(attained) && attained.isAfter(competency.effective().until())) {
      errors.add(
          new FieldError("/attainedOn", COMPETENCY_ENDED, "The competency had ended by that day."));
    }
    if (!competency.levels().contains(request.level())) {
      errors.add(
          new FieldError("/level", LEVEL_UNKNOWN, "The competency does not exist at that level."));
    }
  }

  /** What is asked of a day that cannot be tells nothing. */
  private boolean canBe(LocalDate day) {
    return !day.isAfter(today) && !day.isBefore(ProgrammeCalendar.PROGRAMME_BEGAN);
  }

  private boolean checkPast(String pointer, LocalDate day, List<FieldError> errors) {
    if (day.isAfter(today)) {
      errors.add(
          new FieldError(pointer, IN_FUTURE, "The day lies in the future; days are those of UTC."));
    }
    if (day.isBefore(ProgrammeCalendar.PROGRAMME_BEGAN)) {
      errors.add(new FieldError(pointer, TOO_EARLY, "The day lies before the programme began."));
    }
    return canBe(day);
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }
}
