package org.planningservices.voucher.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.planningservices.voucher.partners.EligibilityFacts.CatalogPublished;

/** The service's copy of the catalogue: the newest edition, whole. */
@ApplicationScoped
public class Catalogue {

  private final EntityManager entities;

  Catalogue(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void replace(CatalogPublished edition) {
    entities.createNativeQuery("delete from catalogue_engagement").executeUpdate();
    entities.createNativeQuery("delete from catalogue_offering").executeUpdate();
    for (CatalogPublished.Offering offering : edition.offerings()) {
      entities
          .createNativeQuery(
              "insert into catalogue_offering (offering_code, name) values (:code, :name)")
          .setParameter("code", offering.offeringCode())
          .setParameter("name", offering.name())
          .executeUpdate();
    }
    for (CatalogPublished.Engagement engagement : edition.engagements()) {
      insert(engagement, engagement.days());
    }
  }

  /** Which lengths an offering can have: those of its engagements [D:S11a]; empty if unknown. */
  @Transactional(Transactional.TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  public SortedSet<Integer> lengths(String offeringCode) {
    return new TreeSet<>(
        entities
            .createNativeQuery(
                "select distinct unnest(days) from catalogue_engagement"
                    + " where offering_code = :offering",
                Integer.class)
            .setParameter("offering", offeringCode)
            .getResultList());
  }

  private void insert(CatalogPublished.Engagement engagement, List<Integer> days) {
    entities
        .createNativeQuery(
            """
            insert into catalogue_engagement (engagement_code, offering_code, name, days)
            values (:code, :offering, :name, :days)
            """)
        .setParameter("code", engagement.engagementCode())
        .setParameter("offering", engagement.offeringCode())
        .setParameter("name", engagement.name())
        .setParameter("days", days.toArray(Integer[]::new))
        .executeUpdate();
  }
}
