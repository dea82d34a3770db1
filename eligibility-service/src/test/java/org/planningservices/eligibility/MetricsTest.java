package org.planningservices.eligibility;

import java.util.Set;
import org.planningservices.testkit.MetricsContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class MetricsTest extends MetricsContract {

  @Override
  protected Set<String> figures() {
    return Set.of(
        "parked.events",
        "qualified.partners",
        "consultants",
        "competencies.ending.soon",
        "catalogue.editions.unpublished");
  }
}
