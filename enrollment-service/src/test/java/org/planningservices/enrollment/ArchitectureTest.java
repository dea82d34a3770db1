package org.planningservices.enrollment;

import java.util.Set;
import org.planningservices.testkit.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

  @Override
  protected String rootPackage() {
    return "org.planningservices.enrollment";
  }

  @Override
  protected Set<String> sharedPackages() {
    return Set.of("partner", "eligibility", "publishing");
  }
}
