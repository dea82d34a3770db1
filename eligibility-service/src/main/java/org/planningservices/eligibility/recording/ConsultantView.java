package org.planningservices.eligibility.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.planningservices.eligibility.catalogue.Catalogue;
import org.planningservices.eligibility.deciding.EligibilityWindows;
import org.planningservices.eligibility.qualification.Consultant;
import org.planningservices.eligibility.qualification.PassedExam;

/**
 * Somebody who delivers for a partner.
 *
 * @param engagementCodes engagements that this consultant may lead today
 */
public record ConsultantView(
    UUID consultantId,
    String reference,
    List<PassedExamView> exams,
    List<String> engagementCodes,
    Instant recordedAt) {

  static ConsultantView of(
      Consultant consultant, List<PassedExam> exams, Catalogue catalogue, LocalDate today) {
    return new ConsultantView(
        consultant.consultantId(),
        consultant.reference(),
        exams.stream()
            .sorted(Comparator.comparing(PassedExam::passedExamId))
            .map(exam -> PassedExamView.of(exam, catalogue))
            .toList(),
        EligibilityWindows.engagementsLedWith(exams, catalogue, today),
        consultant.recordedAt());
  }
}
