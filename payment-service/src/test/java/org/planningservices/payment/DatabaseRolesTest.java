package org.planningservices.payment;

import java.util.Set;
import org.planningservices.testkit.DatabaseRolesContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class DatabaseRolesTest extends DatabaseRolesContract {

  @Override
  protected Set<String> onlyAddedTo() {
    return Set.of();
  }

  @Override
  protected Set<String> writtenByMigrations() {
    return Set.of("rate");
  }
}
