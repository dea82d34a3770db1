package org.planningservices.eligibility.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.eligibility.catalogue.Catalogue;
import org.planningservices.eligibility.catalogue.Exam;
import org.planningservices.eligibility.catalogue.Source;
import org.planningservices.eligibility.qualification.PassedExam;

/**
 * An exam that a consultant passed.
 *
 * @param source how the catalogue knows of the exam
 */
public record PassedExamView(
    UUID passedExamId,
    UUID consultantId,
    String examCode,
    Source source,
    LocalDate passedOn,
    Instant recordedAt) {

  static PassedExamView of(PassedExam exam, Catalogue catalogue) {
    return new PassedExamView(
        exam.passedExamId(),
        exam.consultantId(),
        exam.examCode(),
        Source.of(catalogue.exams(exam.examCode()).map(Exam::source)),
        exam.passedOn(),
        exam.recordedAt());
  }
}
