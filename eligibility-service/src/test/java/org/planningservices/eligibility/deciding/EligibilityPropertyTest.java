package org.planningservices.eligibility.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.eligibility.deciding.CatalogueFixture.span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planningservices.eligibility.calendar.DateSpan;
import org.planningservices.eligibility.catalogue.Catalogue;
import org.planningservices.eligibility.catalogue.CompetencyLevel;
import org.planningservices.eligibility.qualification.CompanyQualifications;
import org.planningservices.eligibility.qualification.CompletedTraining;
import org.planningservices.eligibility.qualification.HeldCompetency;
import org.planningservices.eligibility.qualification.PassedExam;
import org.planningservices.eligibility.qualification.QualificationFixture;
import org.planningservices.eligibility.qualification.Qualifications;
import org.planningservices.foundation.id.UniqueId;

class EligibilityPropertyTest {

  private static final UUID PARTNER = UniqueId.next();
  private static final LocalDate FIRST = LocalDate.parse("2020-06-01");
  private static final int DAYS = 900;

  /** Once with a training that is asked for all the time, once with one that stops being. */
  private static final List<Catalogue> CATALOGUES =
      List.of(
          CatalogueFixture.catalogue(),
          CatalogueFixture.catalogue(span("2013-07-01", "2021-09-30")));

  @Property(tries = 300)
  void aDecisionAgreesWithTheSpanThatItReports(
      @ForAll("qualifications") Qualifications qualifications, @ForAll("days") LocalDate day) {
    for (Catalogue catalogue : CATALOGUES) {
      for (Target target : CatalogueFixture.targets()) {
        EligibilityDecision decision = decide(catalogue, target, qualifications, day);

        assertThat(isEligible(decision) && target.effective().contains(day))
            .isEqualTo(decision.window().filter(span -> span.contains(day)).isPresent());
        decision.window().ifPresent(span -> assertEdges(catalogue, target, qualifications, span));
      }
    }
  }

  @Property(tries = 300)
  void whatIsToldOfTheCompanyAgreesWithTheDecision(
      @ForAll("qualifications") Qualifications qualifications, @ForAll("days") LocalDate day) {
    Catalogue catalogue = CatalogueFixture.catalogue();
    EligibilityWindows windows = EligibilityWindows.of(catalogue, qualifications.company(), day);

    for (Target target : CatalogueFixture.targets()) {
      Optional<DateSpan> told =
          switch (target) {
            case Target.ToEnroll enroll ->
                window(windows.offerings(), enroll.offering().offeringCode());
            case Target.ToDeliver deliver ->
                window(windows.engagements(), deliver.engagement().engagementCode());
          };
      boolean companyQualifies =
          target.effective().contains(day)
              && decide(catalogue, target, qualifications, day).requirements().stream()
                  .filter(requirement -> requirement.type() != RequirementType.CONSULTANT_EXAM)
                  .allMatch(Requirement::met);
      assertThat(told.filter(span -> span.contains(day)).isPresent()).isEqualTo(companyQualifies);
      told.ifPresent(span -> assertThat(span.until()).isAfterOrEqualTo(day));
    }
  }

  @Property(tries = 300)
  void anotherQualificationNeverMakesAPartnerLessEligible(
      @ForAll("qualifications") Qualifications before,
      @ForAll("qualifications") Qualifications added,
      @ForAll("days") LocalDate day) {
    Qualifications after = together(before, added);
    for (Catalogue catalogue : CATALOGUES) {
      for (Target target : CatalogueFixture.targets()) {
        EligibilityDecision then = decide(catalogue, target, before, day);
        EligibilityDecision now = decide(catalogue, target, after, day);

        for (int i = 0; i < then.requirements().size(); i++) {
          Requirement earlier = then.requirements().get(i);
          Requirement later = now.requirements().get(i);
          assertThat(later.met() || !earlier.met()).isTrue();
          assertThat(earlier.met() && isBefore(later.validUntil(), earlier.validUntil())).isFalse();
        }
        assertThat(isEligible(now) || !isEligible(then)).isTrue();
      }
    }
  }

  @Property(tries = 300)
  void theListOfRequirementsIsComplete(
      @ForAll("qualifications") Qualifications qualifications, @ForAll("days") LocalDate day) {
    for (Target target : CatalogueFixture.targets()) {
      List<RequirementType> expected = new ArrayList<>();
      expected.add(RequirementType.COMPLIANCE_TRAINING);
      expected.add(RequirementType.COMPETENCY);
      if (target instanceof Target.ToDeliver) {
        expected.add(RequirementType.CONSULTANT_EXAM);
      }

      List<Requirement> requirements =
          decide(CatalogueFixture.catalogue(), target, qualifications, day).requirements();

      assertThat(requirements).extracting(Requirement::type).isEqualTo(expected);
      assertThat(requirements)
          .allSatisfy(
              requirement -> {
                assertThat(requirement.text()).isNotBlank();
                assertThat(requirement.evidenceId() != null).isEqualTo(requirement.met());
                assertThat(requirement.met() || requirement.validUntil() == null).isTrue();
                assertThat(isBefore(requirement.validUntil(), day)).isFalse();
              });
    }
  }

  private static void assertEdges(
      Catalogue catalogue, Target target, Qualifications qualifications, DateSpan span) {
    assertThat(isEligible(decide(catalogue, target, qualifications, span.from()))).isTrue();
    if (target.effective().contains(span.from().minusDays(1))) {
      assertThat(isEligible(decide(catalogue, target, qualifications, span.from().minusDays(1))))
          .isFalse();
    }
    span.lastDay()
        .ifPresent(
            last -> {
              assertThat(isEligible(decide(catalogue, target, qualifications, last))).isTrue();
              assertThat(isEligible(decide(catalogue, target, qualifications, last.plusDays(1))))
                  .isFalse();
            });
  }

  private static EligibilityDecision decide(
      Catalogue catalogue, Target target, Qualifications qualifications, LocalDate day) {
    return EligibilityDecision.of(catalogue, target, qualifications, day);
  }

  private static boolean isEligible(EligibilityDecision decision) {
    return decision.result() == EligibilityResult.ELIGIBLE;
  }

  /** No end comes after every end. */
  private static boolean isBefore(LocalDate end, LocalDate other) {
    return end != null && (other == null || end.isBefore(other));
  }

  private static Optional<DateSpan> window(List<EligibilityWindows.Window> windows, String code) {
    return windows.stream()
        .filter(window -> window.code().equals(code))
        .map(EligibilityWindows.Window::days)
        .findFirst();
  }

  private static Qualifications together(Qualifications first, Qualifications second) {
    return new Qualifications(
        PARTNER,
        1,
        new CompanyQualifications(
            both(first.company().competencies(), second.company().competencies()),
            both(first.company().trainings(), second.company().trainings())),
        List.of(),
        both(first.exams(), second.exams()));
  }

  private static <T> List<T> both(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-30, DAYS + 30).map(FIRST::plusDays);
  }

  @Provide
  Arbitrary<Qualifications> qualifications() {
    Arbitrary<LocalDate> start = Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    Arbitrary<HeldCompetency> competency =
        Combinators.combine(
                Arbitraries.of(
                    "WINDOWS_AND_DEVICES",
                    "ENTERPRISE_MOBILITY_MANAGEMENT",
                    "DATA_PLATFORM",
                    "DATA_ANALYTICS",
                    "DEVICES_AND_DEPLOYMENT"),
                Arbitraries.of(CompetencyLevel.SILVER, CompetencyLevel.GOLD),
                start,
                Arbitraries.integers().between(1, 400))
            .as(
                (code, level, day, length) ->
                    QualificationFixture.held(
                        code, level, day.toString(), day.plusDays(length).toString()));
    Arbitrary<CompletedTraining> training =
        start.map(day -> QualificationFixture.trainingOn(day.toString()));
    Arbitrary<PassedExam> exam =
        Combinators.combine(
                Arbitraries.of(
                    "PS-EXAM-101", "PS-EXAM-102", "PS-EXAM-702", "PS-EXAM-909", "NONE-1"),
                start)
            .as((code, day) -> QualificationFixture.exam(PARTNER, code, day.toString()));
    return Combinators.combine(
            competency.list().ofMaxSize(4), training.list().ofMaxSize(3), exam.list().ofMaxSize(3))
        .as(
            (competencies, trainings, exams) ->
                new Qualifications(
                    PARTNER,
                    1,
                    new CompanyQualifications(competencies, trainings),
                    List.of(),
                    exams));
  }
}
