package org.planningservices.voucher;

import java.util.Set;
import org.planningservices.testkit.DatabaseRolesContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class DatabaseRolesTest extends DatabaseRolesContract {

  @Override
  protected Set<String> onlyAddedTo() {
    return Set.of(
        "ledger_entry", "timeline_entry", "completion_report", "completion_report_deliverable");
  }

  @Override
  protected Set<String> writtenByMigrations() {
    return Set.of();
  }
}
