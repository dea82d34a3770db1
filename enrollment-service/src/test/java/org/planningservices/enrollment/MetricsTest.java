package org.planningservices.enrollment;

import java.util.Set;
import org.planningservices.testkit.MetricsContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class MetricsTest extends MetricsContract {

  @Override
  protected Set<String> figures() {
    return Set.of("parked.events", "enrollments.in.force", "enrollments.ending.soon");
  }
}
