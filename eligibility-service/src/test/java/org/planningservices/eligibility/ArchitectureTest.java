package org.planningservices.eligibility;

import java.util.Set;
import org.planningservices.testkit.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

  @Override
  protected String rootPackage() {
    return "org.planningservices.eligibility";
  }

  @Override
  protected Set<String> sharedPackages() {
    return Set.of("calendar", "catalogue", "qualification", "deciding", "publishing");
  }
}
