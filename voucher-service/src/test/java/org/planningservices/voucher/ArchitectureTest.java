package org.planningservices.voucher;

import java.util.Set;
import org.planningservices.testkit.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

  @Override
  protected String rootPackage() {
    return "org.planningservices.voucher";
  }

  @Override
  protected Set<String> sharedPackages() {
    return Set.of(
        "voucher", "benefit", "calendar", "publishing", "notifying", "partnering", "guessing");
  }
}
