package org.planningservices.eligibility.qualification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was recorded, with the whole of what it changes. */
public sealed interface QualificationEvent {

  UUID partnerId();

  /** Number of the partner's move, from 1. */
  long sequence();

  Instant at();

  /** Changes what the company qualifies for. */
  sealed interface OfCompany extends QualificationEvent {
    CompanyQualifications company();
  }

  /** Changes what a consultant may lead. */
  sealed interface OfConsultant extends QualificationEvent {
    Consultant consultant();

    List<PassedExam> exams();
  }

  record CompetencyRecorded(
      UUID partnerId,
      long sequence,
      Instant at,
      HeldCompetency competency,
      CompanyQualifications company)
      implements OfCompany {}

  record TrainingRecorded(
      UUID partnerId,
      long sequence,
      Instant at,
      CompletedTraining training,
      CompanyQualifications company)
      implements OfCompany {}

  record ConsultantAdded(
      UUID partnerId, long sequence, Instant at, Consultant consultant, List<PassedExam> exams)
      implements OfConsultant {}

  record ExamRecorded(
      UUID partnerId,
      long sequence,
      Instant at,
      PassedExam exam,
      Consultant consultant,
      List<PassedExam> exams)
      implements OfConsultant {}
}
