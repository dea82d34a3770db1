package org.planningservices.eligibility;

import java.util.Set;
import org.planningservices.testkit.DatabaseRolesContract;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class DatabaseRolesTest extends DatabaseRolesContract {

  @Override
  protected Set<String> onlyAddedTo() {
    return Set.of("held_competency", "completed_training", "passed_exam");
  }

  @Override
  protected Set<String> writtenByMigrations() {
    return Set.of(
        "catalogue_edition",
        "competency",
        "exam",
        "offering",
        "offering_qualification",
        "engagement",
        "engagement_duration",
        "engagement_qualification",
        "company_requirement");
  }
}
