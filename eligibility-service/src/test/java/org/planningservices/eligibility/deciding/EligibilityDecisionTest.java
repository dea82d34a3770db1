package org.planningservices.eligibility.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.eligibility.deciding.CatalogueFixture.DDPS;
import static org.planningservices.eligibility.deciding.CatalogueFixture.DEM;
import static org.planningservices.eligibility.deciding.CatalogueFixture.MOBPROD;
import static org.planningservices.eligibility.deciding.CatalogueFixture.SSDPS;
import static org.planningservices.eligibility.deciding.CatalogueFixture.WINOFF;
import static org.planningservices.eligibility.deciding.CatalogueFixture.catalogue;
import static org.planningservices.eligibility.deciding.CatalogueFixture.day;
import static org.planningservices.eligibility.deciding.CatalogueFixture.span;
import static org.planningservices.eligibility.deciding.EligibilityResult.ELIGIBLE;
import static org.planningservices.eligibility.deciding.EligibilityResult.IN_PROGRESS;
import static org.planningservices.eligibility.qualification.QualificationFixture.exam;
import static org.planningservices.eligibility.qualification.QualificationFixture.gold;
import static org.planningservices.eligibility.qualification.QualificationFixture.silver;
import static org.planningservices.eligibility.qualification.QualificationFixture.trainingOn;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.eligibility.catalogue.Source;
import org.planningservices.eligibility.qualification.CompanyQualifications;
import org.planningservices.eligibility.qualification.CompletedTraining;
import org.planningservices.eligibility.qualification.HeldCompetency;
import org.planningservices.eligibility.qualification.PassedExam;
import org.planningservices.eligibility.qualification.Qualifications;
import org.planningservices.foundation.id.UniqueId;

class EligibilityDecisionTest {

  private static final UUID PARTNER = UniqueId.next();
  private static final CompletedTraining TRAINING = trainingOn("2026-01-10");
  private static final HeldCompetency WINDOWS =
      silver("WINDOWS_AND_DEVICES", "2025-12-01", "2026-12-01");
  private static final PassedExam EXAM = exam(UniqueId.next(), "PS-EXAM-101", "2026-02-01");

  /** What is recorded × what is asked for, every cell by hand. */
  @ParameterizedTest
  @CsvSource({
    "false, false, false, NOT_ELIGIBLE, NOT_ELIGIBLE",
    "false, false, true,  NOT_ELIGIBLE, IN_PROGRESS",
    "false, true,  false, IN_PROGRESS,  IN_PROGRESS",
    "false, true,  true,  IN_PROGRESS,  IN_PROGRESS",
    "true,  false, false, IN_PROGRESS,  IN_PROGRESS",
    "true,  false, true,  IN_PROGRESS,  IN_PROGRESS",
    "true,  true,  false, ELIGIBLE,     IN_PROGRESS",
    "true,  true,  true,  ELIGIBLE,     ELIGIBLE",
  })
  void everyLayerCounts(
      boolean training,
      boolean competency,
      boolean exam,
      EligibilityResult toEnroll,
      EligibilityResult toDeliver) {
    Qualifications qualifications =
        qualifications(
            competency ? List.of(WINDOWS) : List.of(),
            training ? List.of(TRAINING) : List.of(),
            exam ? List.of(EXAM) : List.of());

    assertThat(decide(new Target.ToEnroll(DDPS), qualifications, "2026-06-01").result())
        .isEqualTo(toEnroll);
    assertThat(decide(new Target.ToDeliver(WINOFF), qualifications, "2026-06-01").result())
        .isEqualTo(toDeliver);
  }

  @Test
  void everyRequirementIsToldWithItsEvidenceAndItsEnd() {
    EligibilityDecision decision =
        decide(
            new Target.ToDeliver(WINOFF),
            qualifications(List.of(WINDOWS), List.of(TRAINING), List.of(EXAM)),
            "2026-06-01");

    assertThat(decision.requirements())
        .containsExactly(
            new Requirement(
                RequirementType.COMPLIANCE_TRAINING,
                true,
                "Met until 2027-01-09.",
                Source.DOCUMENTED,
                TRAINING.trainingId(),
                day("2027-01-09")),
            new Requirement(
                RequirementType.COMPETENCY,
                true,
                "Met until 2026-12-31.",
                Source.DOCUMENTED,
                WINDOWS.competencyId(),
                day("2026-12-31")),
            new Requirement(
                RequirementType.CONSULTANT_EXAM,
                true,
                "Met; does not expire.",
                Source.SYNTHETIC,
                EXAM.passedExamId(),
                null));
    assertThat(decision.window()).contains(span("2026-02-01", "2026-12-31"));
  }

  @Test
  void whatIsMissingSaysWhatIsWantedAndWhatHasEnded() {
    EligibilityDecision decision =
        decide(
            new Target.ToDeliver(MOBPROD),
            qualifications(List.of(), List.of(trainingOn("2025-01-01")), List.of()),
            "2026-06-01");

    assertThat(decision.requirements())
        .containsExactly(
            new Requirement(
                RequirementType.COMPLIANCE_TRAINING,
                false,
                "Not met on 2026-06-01; it was met until 2025-12-31: the company has to"
                    + " complete the compliance training, which is valid for a year.",
                Source.DOCUMENTED,
                null,
                null),
            new Requirement(
                RequirementType.COMPETENCY,
                false,
                "Not met on 2026-06-01: the company has to hold ENTERPRISE_MOBILITY_MANAGEMENT (SILVER"
                    + " or GOLD), or WINDOWS_AND_DEVICES (SILVER or GOLD).",
                Source.DOCUMENTED,
                null,
                null),
            new Requirement(
                RequirementType.CONSULTANT_EXAM,
                false,
                "Not met on 2026-06-01: a consultant has to pass an exam of a qualifying competency.",
                Source.SYNTHETIC,
                null,
                null));
    assertThat(decision.window()).isEmpty();
  }

  /** The days around each edge of training (from the 10th) and competency (until the 31st). */
  @ParameterizedTest
  @CsvSource({
    "2026-01-09, IN_PROGRESS",
    "2026-01-10, ELIGIBLE",
    "2026-12-01, ELIGIBLE",
    "2026-12-31, ELIGIBLE",
    "2027-01-01, IN_PROGRESS",
    "2027-01-09, IN_PROGRESS",
    "2027-01-10, NOT_ELIGIBLE",
  })
  void firstAndLastDaysAreInside(String asOf, EligibilityResult expected) {
    Qualifications qualifications = qualifications(List.of(WINDOWS), List.of(TRAINING), List.of());

    assertThat(decide(new Target.ToEnroll(DDPS), qualifications, asOf).result())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "SILVER, DATA_PLATFORM,       IN_PROGRESS, IN_PROGRESS",
    "GOLD,   DATA_PLATFORM,       ELIGIBLE,    ELIGIBLE",
    "GOLD,   DATA_ANALYTICS,      ELIGIBLE,    ELIGIBLE",
    "GOLD,   WINDOWS_AND_DEVICES, IN_PROGRESS, IN_PROGRESS",
  })
  void silverIsNotEnoughWhereGoldIsAskedFor(
      String level, String code, EligibilityResult toEnroll, EligibilityResult toDeliver) {
    HeldCompetency held =
        level.equals("GOLD")
            ? gold(code, "2026-01-01", "2027-01-01")
            : silver(code, "2026-01-01", "2027-01-01");
    Qualifications qualifications =
        qualifications(
            List.of(held),
            List.of(TRAINING),
            List.of(exam(UniqueId.next(), "PS-EXAM-702", "2026-01-01")));

    assertThat(decide(new Target.ToEnroll(SSDPS), qualifications, "2026-06-01").result())
        .isEqualTo(toEnroll);
    assertThat(decide(new Target.ToDeliver(DEM), qualifications, "2026-06-01").result())
        .isEqualTo(toDeliver);
  }

  @Test
  void enrollingInAnOfferingDoesNotMeanDeliveringEachOfItsEngagements() {
    Qualifications mobilityOnly =
        qualifications(
            List.of(silver("ENTERPRISE_MOBILITY_MANAGEMENT", "2026-01-01", "2027-01-01")),
            List.of(TRAINING),
            List.of(exam(UniqueId.next(), "PS-EXAM-102", "2026-01-01")));

    assertThat(decide(new Target.ToEnroll(DDPS), mobilityOnly, "2026-06-01").result())
        .isEqualTo(ELIGIBLE);
    assertThat(decide(new Target.ToDeliver(MOBPROD), mobilityOnly, "2026-06-01").result())
        .isEqualTo(ELIGIBLE);
    assertThat(decide(new Target.ToDeliver(WINOFF), mobilityOnly, "2026-06-01").result())
        .isEqualTo(IN_PROGRESS);
  }

  @Test
  void theRulesOfTheDayApply() {
    Qualifications qualifications =
        qualifications(
            List.of(
                silver("DEVICES_AND_DEPLOYMENT", "2020-01-01", "2020-12-31"),
                silver("WINDOWS_AND_DEVICES", "2020-01-01", "2020-12-31")),
            List.of(trainingOn("2020-01-01")),
            List.of());
    Qualifications oldOnly =
        qualifications(
            qualifications.company().competencies().subList(0, 1),
            qualifications.company().trainings(),
            List.of());

    assertThat(decide(new Target.ToEnroll(DDPS), oldOnly, "2020-08-19").result())
        .isEqualTo(ELIGIBLE);
    assertThat(decide(new Target.ToEnroll(DDPS), oldOnly, "2020-08-20").result())
        .isEqualTo(IN_PROGRESS);
    assertThat(decide(new Target.ToEnroll(DDPS), qualifications, "2020-08-20").result())
        .isEqualTo(ELIGIBLE);
    assertThat(decide(new Target.ToEnroll(DDPS), qualifications, "2020-08-19").window())
        .contains(span("2020-01-01", "2020-12-31"));
  }

  @Test
  void aRequirementThatNobodyAsksForIsNotListed() {
    Qualifications untrained = qualifications(List.of(WINDOWS), List.of(), List.of());

    EligibilityDecision decision =
        EligibilityDecision.of(
            catalogue(span("2013-07-01", "2026-03-31")),
            new Target.ToEnroll(DDPS),
            untrained,
            day("2026-04-01"));

    assertThat(decision.result()).isEqualTo(ELIGIBLE);
    assertThat(decision.requirements())
        .extracting(Requirement::type)
        .containsExactly(RequirementType.COMPETENCY);
    assertThat(decision.window()).contains(span("2026-04-01", "2026-12-31"));
  }

  @Test
  void anExamCountsWhenItWasOnTheListOnItsDay() {
    Target deliver = new Target.ToDeliver(DEM);
    HeldCompetency competency = gold("DATA_PLATFORM", "2026-01-01", "2027-01-01");

    assertThat(examMeets(deliver, competency, "PS-EXAM-909", "2019-01-01")).isTrue();
    assertThat(examMeets(deliver, competency, "PS-EXAM-909", "2021-01-01")).isFalse();
    assertThat(examMeets(deliver, competency, "PS-EXAM-702", "2019-01-01")).isFalse();
    assertThat(examMeets(deliver, competency, "PS-EXAM-702", "2026-06-01")).isTrue();
    assertThat(examMeets(deliver, competency, "PS-EXAM-702", "2026-06-02")).isFalse();
    assertThat(examMeets(deliver, competency, "PS-EXAM-101", "2026-01-01")).isFalse();
  }

  @Test
  void renewalsThatAdjoinAreOneSpan() {
    HeldCompetency first = silver("WINDOWS_AND_DEVICES", "2025-01-01", "2026-01-01");
    HeldCompetency renewed = silver("WINDOWS_AND_DEVICES", "2026-02-01", "2027-01-01");
    Qualifications qualifications =
        qualifications(
            List.of(first, renewed),
            List.of(trainingOn("2025-01-01"), trainingOn("2026-01-01")),
            List.of());

    assertThat(decide(new Target.ToEnroll(DDPS), qualifications, "2025-06-01").window())
        .contains(span("2025-01-01", "2026-12-31"));
  }

  private static boolean examMeets(
      Target target, HeldCompetency competency, String examCode, String passedOn) {
    Qualifications qualifications =
        qualifications(
            List.of(competency),
            List.of(TRAINING),
            List.of(exam(UniqueId.next(), examCode, passedOn)));
    return decide(target, qualifications, "2026-06-01").requirements().getLast().met();
  }

  private static EligibilityDecision decide(
      Target target, Qualifications qualifications, String asOf) {
    return EligibilityDecision.of(catalogue(), target, qualifications, day(asOf));
  }

  private static Qualifications qualifications(
      List<HeldCompetency> competencies,
      List<CompletedTraining> trainings,
      List<PassedExam> exams) {
    return new Qualifications(
        PARTNER, 1, new CompanyQualifications(competencies, trainings), List.of(), exams);
  }
}
