package org.planningservices.payment;

import java.util.Set;
import org.planningservices.testkit.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

  @Override
  protected String rootPackage() {
    return "org.planningservices.payment";
  }

  @Override
  protected Set<String> sharedPackages() {
    return Set.of(
        "calendar",
        "money",
        "ratecard",
        "payee",
        "payable",
        "request",
        "locations",
        "visibility",
        "publishing");
  }
}
