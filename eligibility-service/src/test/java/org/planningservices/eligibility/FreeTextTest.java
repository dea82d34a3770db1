package org.planningservices.eligibility;

import java.util.Set;
import org.planningservices.testkit.FreeTextContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class FreeTextTest extends FreeTextContract {

  @Override
  protected Set<String> pasted() {
    return Set.of("recordExam/examCode", "addConsultant/reference", "recordCompetency/competency");
  }

  @Override
  protected Set<String> ofLines() {
    return Set.of();
  }
}
