package org.planningservices.voucher;

import java.util.Set;
import org.planningservices.testkit.MetricsContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class MetricsTest extends MetricsContract {

  @Override
  protected Set<String> figures() {
    return Set.of(
        "parked.events",
        "vouchers",
        "voucher.days",
        "vouchers.expiring.soon",
        "vouchers.past.expiry",
        "ledger.differences");
  }
}
