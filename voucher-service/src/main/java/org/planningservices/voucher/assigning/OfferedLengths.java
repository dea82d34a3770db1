package org.planningservices.voucher.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.SortedSet;
import java.util.TreeSet;
import org.planningservices.foundation.problem.InvalidInput;

/** Which lengths an offering can have: those of its engagements [D:S11a]. */
@ApplicationScoped
class OfferedLengths {

  private final EntityManager entities;

  OfferedLengths(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * @throws InvalidInput when there is no such offering, or none of its engagements is that long
   */
  void check(String offeringCode, int days) {
    SortedSet<Integer> offered = of(offeringCode);
    if (offered.isEmpty()) {
      throw InvalidInput.of(
          "/offeringCode", "voucher.offering-unknown", "There is no such offering.");
    }
    if (!offered.contains(days)) {
      throw InvalidInput.of(
          "/days", "voucher.days-not-offered", "The offering has the lengths " + offered + ".");
    }
  }

  @SuppressWarnings("unchecked")
  private SortedSet<Integer> of(String offeringCode) {
    return new TreeSet<>(
        entities
            .createNativeQuery(
                "select distinct unnest(days) from catalogue_engagement"
                    + " where offering_code = :offering",
                Integer.class)
            .setParameter("offering", offeringCode)
            .getResultList());
  }
}
