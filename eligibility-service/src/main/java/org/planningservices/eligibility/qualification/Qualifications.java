package org.planningservices.eligibility.qualification;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Everything recorded about a partner, as it was at one moment.
 *
 * @param sequence of the partner's last move; 0 when nothing is recorded
 */
public record Qualifications(
    UUID partnerId,
    long sequence,
    CompanyQualifications company,
    List<Consultant> consultants,
    List<PassedExam> exams) {

  public Qualifications {
    consultants = List.copyOf(consultants);
    exams = List.copyOf(exams);
  }

  public static Qualifications none(UUID partnerId) {
    return new Qualifications(partnerId, 0, CompanyQualifications.NONE, List.of(), List.of());
  }

  public Stream<PassedExam> examsOf(Consultant consultant) {
    return exams.stream().filter(exam -> exam.consultantId().equals(consultant.consultantId()));
  }
}
