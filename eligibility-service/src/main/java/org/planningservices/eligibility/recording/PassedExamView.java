package org.planningservices.eligibility.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.eligibility.qualification.PassedExam;

/** An exam that a consultant passed. */
public record PassedExamView(
    UUID passedExamId, UUID consultantId, String examCode, LocalDate passedOn, Instant recordedAt) {

  static PassedExamView of(PassedExam exam) {
    return new PassedExamView(
        exam.passedExamId(),
        exam.consultantId(),
        exam.examCode(),
        exam.passedOn(),
        exam.recordedAt());
  }
}
