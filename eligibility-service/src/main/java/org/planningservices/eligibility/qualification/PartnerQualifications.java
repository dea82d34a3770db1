package org.planningservices.eligibility.qualification;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.planningservices.foundation.problem.UnknownResource;

/**
 * What programme operations have recorded about a partner. Every verb refuses what is recorded
 * already, raises the sequence by one, and returns the fact. Nothing is taken away, so recording
 * never makes a partner less eligible.
 */
@Entity
@Table(name = "partner_qualifications")
public class PartnerQualifications {

  @Id
  @Column(name = "partner_id")
  private UUID partnerId;

  /** Hibernate's guard against two writers; each move is one flush, so it follows the sequence. */
  @Version private Long version;

  private long sequence;

  // Hibernate deletes and inserts a whole collection again unless its elements have a column that
  // is
  // never null: the records say so of all of theirs.

  @ElementCollection
  @CollectionTable(name = "held_competency", joinColumns = @JoinColumn(name = "partner_id"))
  private Set<HeldCompetency> competencies = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "completed_training", joinColumns = @JoinColumn(name = "partner_id"))
  private Set<CompletedTraining> trainings = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "consultant", joinColumns = @JoinColumn(name = "partner_id"))
  private Set<Consultant> consultants = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "passed_exam", joinColumns = @JoinColumn(name = "partner_id"))
  private Set<PassedExam> exams = new HashSet<>();

  /** For Hibernate. */
  protected PartnerQualifications() {}

  /** Of a partner about whom nothing is recorded yet. */
  public PartnerQualifications(UUID partnerId) {
    this.partnerId = partnerId;
  }

  /**
   * @throws QualificationRefusal.CompetencyAlreadyRecorded when it says nothing new
   */
  public QualificationEvent.CompetencyRecorded record(HeldCompetency competency) {
    competencies.stream()
        .filter(competency::saysTheSameAs)
        .findAny()
        .ifPresent(
            same -> {
              throw new QualificationRefusal.CompetencyAlreadyRecorded(same.competencyId());
            });
    competencies.add(competency);
    sequence++;
    return new QualificationEvent.CompetencyRecorded(
        partnerId, sequence, competency.recordedAt(), competency, company());
  }

  /**
   * @throws QualificationRefusal.TrainingAlreadyRecorded when one of the same day is recorded
   */
  public QualificationEvent.TrainingRecorded record(CompletedTraining training) {
    trainings.stream()
        .filter(recorded -> recorded.completedOn().equals(training.completedOn()))
        .findAny()
        .ifPresent(
            same -> {
              throw new QualificationRefusal.TrainingAlreadyRecorded(same.trainingId());
            });
    trainings.add(training);
    sequence++;
    return new QualificationEvent.TrainingRecorded(
        partnerId, sequence, training.recordedAt(), training, company());
  }

  /**
   * @throws QualificationRefusal.ConsultantAlreadyRecorded when the reference is in use
   */
  public QualificationEvent.ConsultantAdded add(Consultant consultant) {
    consultants.stream()
        .filter(recorded -> recorded.reference().equals(consultant.reference()))
        .findAny()
        .ifPresent(
            same -> {
              throw new QualificationRefusal.ConsultantAlreadyRecorded(same.consultantId());
            });
    consultants.add(consultant);
    sequence++;
    return new QualificationEvent.ConsultantAdded(
        partnerId, sequence, consultant.recordedAt(), consultant, List.of());
  }

  /**
   * @param exam passed by a consultant of this partner
   * @throws UnknownResource when the consultant is not one of this partner's
   * @throws QualificationRefusal.ExamAlreadyRecorded when it says nothing new
   */
  public QualificationEvent.ExamRecorded record(PassedExam exam) {
    Consultant consultant =
        consultants.stream()
            .filter(known -> known.consultantId().equals(exam.consultantId()))
            .findAny()
            .orElseThrow(() -> new UnknownResource("consultant"));
    examsOf(consultant).stream()
        .filter(known -> known.examCode().equals(exam.examCode()))
        .filter(known -> known.passedOn().equals(exam.passedOn()))
        .findAny()
        .ifPresent(
            same -> {
              throw new QualificationRefusal.ExamAlreadyRecorded(same.passedExamId());
            });
    exams.add(exam);
    sequence++;
    return new QualificationEvent.ExamRecorded(
        partnerId, sequence, exam.recordedAt(), exam, consultant, examsOf(consultant));
  }

  /** How many moves there have been; 0 when nothing is recorded. */
  public long sequence() {
    return sequence;
  }

  public Qualifications state() {
    return new Qualifications(
        partnerId, sequence, company(), List.copyOf(consultants), List.copyOf(exams));
  }

  private CompanyQualifications company() {
    return CompanyQualifications.of(competencies, trainings);
  }

  private List<PassedExam> examsOf(Consultant consultant) {
    return exams.stream()
        .filter(exam -> exam.consultantId().equals(consultant.consultantId()))
        .toList();
  }
}
