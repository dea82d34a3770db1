package org.planningservices.voucher;

import java.util.Map;
import java.util.Set;
import org.planningservices.testkit.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {

  /** Reserving is one statement for all that it has to know, and one for all that it writes. */
  private static final Set<String> ONE_STATEMENT =
      Set.of("voucher.partners.Standings ", "voucher.publishing.Timeline ");

  @Override
  protected String rootPackage() {
    return "org.planningservices.voucher";
  }

  @Override
  protected Set<String> sharedPackages() {
    return Set.of(
        "voucher", "completion", "benefit", "publishing", "notifying", "partners", "guessing");
  }

  @Override
  protected Map<String, Set<String>> exceptions() {
    return Map.of("a table is named in SQL by its owner only", ONE_STATEMENT);
  }
}
