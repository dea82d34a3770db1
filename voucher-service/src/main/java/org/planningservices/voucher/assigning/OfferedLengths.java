package org.planningservices.voucher.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedSet;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.voucher.partners.Catalogue;

/** Which lengths an offering can have: those of its engagements [D:S11a]. */
@ApplicationScoped
class OfferedLengths {

  private final Catalogue catalogue;

  OfferedLengths(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * @throws InvalidInput when there is no such offering, or none of its engagements is that long
   */
  void check(String offeringCode, int days) {
    SortedSet<Integer> offered = catalogue.lengths(offeringCode);
    if (offered.isEmpty()) {
      throw InvalidInput.of(
          "/offeringCode", "voucher.offering-unknown", "There is no such offering.");
    }
    if (!offered.contains(days)) {
      throw InvalidInput.of(
          "/days",
          "voucher.days-not-offered",
          "The offering has no engagement of this length; its lengths in days are "
              + offered
              + ".");
    }
  }
}
