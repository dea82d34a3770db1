package org.planningservices.voucher;

import java.util.Map;
import org.planningservices.testkit.OperationsContract;
import org.planningservices.testkit.ServiceTest;

/** Query parameters, dry runs and methods of every operation. */
@ServiceTest
class OperationsTest extends OperationsContract {
  @Override
  protected Map<String, String> withoutDryRun() {
    return Map.of("validateVoucher", "only answers; a code has no place in an address");
  }
}
