package org.planningservices.eligibility.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.eligibility.qualification.QualificationFixture.consultant;
import static org.planningservices.eligibility.qualification.QualificationFixture.exam;
import static org.planningservices.eligibility.qualification.QualificationFixture.gold;
import static org.planningservices.eligibility.qualification.QualificationFixture.silver;
import static org.planningservices.eligibility.qualification.QualificationFixture.trainingOn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.problem.UnknownResource;

class PartnerQualificationsTest {

  private static final String WINDOWS = "WINDOWS_AND_DEVICES";

  private final UUID partnerId = UniqueId.next();
  private final PartnerQualifications partner = new PartnerQualifications(partnerId);

  @Test
  void aCompetencyIsAFactWithTheWholeCompanyBehindIt() {
    CompletedTraining training = trainingOn("2026-01-01");
    partner.record(training);
    HeldCompetency competency = gold(WINDOWS, "2026-01-01", "2027-01-01");

    QualificationEvent.CompetencyRecorded event = partner.record(competency);

    assertThat(event)
        .isEqualTo(
            new QualificationEvent.CompetencyRecorded(
                partnerId,
                2,
                QualificationFixture.NOW,
                competency,
                new CompanyQualifications(List.of(competency), List.of(training))));
    assertThat(partner.state())
        .isEqualTo(
            new Qualifications(
                partnerId,
                2,
                new CompanyQualifications(List.of(competency), List.of(training)),
                List.of(),
                List.of()));
  }

  @Test
  void anExamIsAFactWithAllExamsOfItsConsultant() {
    Consultant ann = consultant("ann");
    Consultant bob = consultant("bob");
    PassedExam first = exam(ann.consultantId(), "PS-EXAM-101", "2026-01-01");
    PassedExam second = exam(ann.consultantId(), "PS-EXAM-102", "2026-02-01");
    partner.add(ann);
    partner.add(bob);
    partner.record(exam(bob.consultantId(), "PS-EXAM-101", "2026-01-01"));
    partner.record(first);

    QualificationEvent.ExamRecorded event = partner.record(second);

    assertThat(event.sequence()).isEqualTo(5);
    assertThat(event.consultant()).isEqualTo(ann);
    assertThat(event.exams()).containsExactlyInAnyOrder(first, second);
    assertThat(partner.state().examsOf(ann)).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void refusesACompetencyThatSaysNothingNew() {
    HeldCompetency recorded = gold(WINDOWS, "2026-01-01", "2027-01-01");
    partner.record(recorded);
    Qualifications before = partner.state();

    assertThatThrownBy(() -> partner.record(gold(WINDOWS, "2026-01-01", "2027-01-01")))
        .isInstanceOfSatisfying(
            QualificationRefusal.CompetencyAlreadyRecorded.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("competency.already-recorded");
              assertThat(refusal.reasons().getFirst().facts())
                  .containsEntry("recordedAs", recorded.competencyId().toString());
            });

    assertThat(partner.state()).isEqualTo(before);
  }

  @Test
  void aRenewalAnotherLevelAndAnotherAttainmentAreNew() {
    partner.record(silver(WINDOWS, "2026-01-01", "2027-01-01"));

    partner.record(silver(WINDOWS, "2026-01-01", "2028-01-01"));
    partner.record(gold(WINDOWS, "2026-01-01", "2027-01-01"));
    partner.record(silver(WINDOWS, "2026-01-02", "2027-01-01"));
    partner.record(silver("DATACENTER", "2026-01-01", "2027-01-01"));

    assertThat(partner.state().company().competencies()).hasSize(5);
  }

  @Test
  void refusesASecondTrainingOfADay() {
    partner.record(trainingOn("2026-01-01"));
    Qualifications before = partner.state();

    assertThatThrownBy(() -> partner.record(trainingOn("2026-01-01")))
        .isInstanceOf(QualificationRefusal.TrainingAlreadyRecorded.class);

    assertThat(partner.state()).isEqualTo(before);
  }

  @Test
  void refusesASecondConsultantOfAReference() {
    partner.add(consultant("c-7"));
    Qualifications before = partner.state();

    assertThatThrownBy(() -> partner.add(consultant("c-7")))
        .isInstanceOf(QualificationRefusal.ConsultantAlreadyRecorded.class);

    assertThat(partner.state()).isEqualTo(before);
  }

  @Test
  void refusesAnExamOfSomebodyElsesConsultant() {
    partner.add(consultant("c-7"));
    Qualifications before = partner.state();

    assertThatThrownBy(() -> partner.record(exam(UniqueId.next(), "PS-EXAM-101", "2026-01-01")))
        .isInstanceOf(UnknownResource.class);

    assertThat(partner.state()).isEqualTo(before);
  }

  @Test
  void refusesTheSameExamOfTheSameDayButNotOfAnother() {
    Consultant ann = consultant("ann");
    partner.add(ann);
    partner.record(exam(ann.consultantId(), "PS-EXAM-101", "2026-01-01"));
    Qualifications before = partner.state();

    assertThatThrownBy(() -> partner.record(exam(ann.consultantId(), "PS-EXAM-101", "2026-01-01")))
        .isInstanceOf(QualificationRefusal.ExamAlreadyRecorded.class);
    assertThat(partner.state()).isEqualTo(before);

    partner.record(exam(ann.consultantId(), "PS-EXAM-101", "2026-01-02"));
    assertThat(partner.state().exams()).hasSize(2);
  }

  @Test
  void aCompetencyCountsThroughTheRenewalWindow() {
    assertThat(silver(WINDOWS, "2025-03-01", "2026-03-01").valid().until())
        .isEqualTo(LocalDate.parse("2026-03-31"));
  }

  @Test
  void aTrainingCountsForAYear() {
    assertThat(trainingOn("2026-03-01").valid().until()).isEqualTo(LocalDate.parse("2027-02-28"));
    assertThat(trainingOn("2024-02-29").valid().until()).isEqualTo(LocalDate.parse("2025-02-27"));
  }

  @Property(tries = 500)
  void whateverIsTriedTheSequenceHasNoGapsAndARefusalChangesNothing(
      @ForAll @Size(max = 40) List<@IntRange(max = 7) Integer> attempts) {
    PartnerQualifications tried = new PartnerQualifications(partnerId);
    List<QualificationEvent> events = new ArrayList<>();

    for (int attempt : attempts) {
      Qualifications before = tried.state();
      try {
        events.add(attempt(tried, attempt));
      } catch (Refusal refused) {
        assertThat(tried.state()).isEqualTo(before);
      }
    }

    assertThat(events.stream().map(QualificationEvent::sequence).toList())
        .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
    Qualifications state = tried.state();
    assertThat(
            state.company().competencies().size()
                + state.company().trainings().size()
                + state.consultants().size()
                + state.exams().size())
        .isEqualTo(events.size());
  }

  private static QualificationEvent attempt(PartnerQualifications partner, int attempt) {
    return switch (attempt) {
      case 0 -> partner.record(gold(WINDOWS, "2026-01-01", "2027-01-01"));
      case 1 -> partner.record(silver(WINDOWS, "2026-01-01", "2027-01-01"));
      case 2 -> partner.record(trainingOn("2026-01-01"));
      case 3 -> partner.record(trainingOn("2026-06-01"));
      case 4 -> partner.add(consultant("ann"));
      case 5 -> partner.add(consultant("bob"));
      case 6 -> partner.record(exam(UniqueId.next(), "PS-EXAM-101", "2026-01-01"));
      default ->
          partner.record(
              exam(
                  partner.state().consultants().stream()
                      .map(Consultant::consultantId)
                      .findFirst()
                      .orElseGet(UniqueId::next),
                  "PS-EXAM-101",
                  "2026-01-01"));
    };
  }
}
