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
public record EligibilityContext(
    Catalogue catalogue, Target target, CompanyQualifications company, List<PassedExam> exams) {

  public EligibilityContext {
    exams = List.copyOf(exams);
  }

  static EligibilityContext about(
      Catalogue catalogue, Target target, Qualifications qualifications) {
    return new EligibilityContext(
        catalogue, target, qualifications.company(), qualifications.exams());
  }
}
