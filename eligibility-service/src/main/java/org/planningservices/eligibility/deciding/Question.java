package org.planningservices.eligibility.deciding;

import java.util.List;
import org.planningservices.eligibility.catalogue.Catalogue;
import org.planningservices.eligibility.qualification.CompanyQualifications;
import org.planningservices.eligibility.qualification.PassedExam;
import org.planningservices.eligibility.qualification.Qualifications;

/**
 * Everything that a rule looks at; it looks at nothing else, not even the date.
 *
 * @param exams passed by any consultant of the partner
 */
public record Question(
    Catalogue catalogue, Target target, CompanyQualifications company, List<PassedExam> exams) {

  public Question {
    exams = List.copyOf(exams);
  }

  static Question about(Catalogue catalogue, Target target, Qualifications qualifications) {
    return new Question(catalogue, target, qualifications.company(), qualifications.exams());
  }
}
