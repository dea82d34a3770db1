package org.planningservices.payment;

import java.util.Set;
import org.planningservices.testkit.MetricsContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class MetricsTest extends MetricsContract {

  @Override
  protected Set<String> figures() {
    return Set.of(
        "parked.events",
        "payables",
        "payables.due.soon",
        "payables.past.deadline",
        "payment.request.differences");
  }
}
