package org.planningservices.enrollment.profiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.UnknownResource;

/** Reads business profiles as far as the caller may see them. */
@ApplicationScoped
class BusinessProfileQueries {

  private final EntityManager entities;

  BusinessProfileQueries(EntityManager entities) {
    this.entities = entities;
  }

  BusinessProfileView one(UUID partnerId, Caller caller) {
    return entities
        .createQuery(
            """
            select new org.planningservices.enrollment.profiling.BusinessProfileView(
              b.partner.id, b.profileVersion, b.description, b.website, b.region, b.industries,
              b.products, b.serviceTypes, b.skills, b.customerSizes, b.locationIds, b.publishedAt)
            from BusinessProfile b
            where b.partner.id = :partner and (:any = true or b.partner.id = :organization)
            """,
            BusinessProfileView.class)
        .setParameter("partner", partnerId)
        .setParameter("any", caller.is(Organizations.PROGRAM))
        .setParameter("organization", caller.organizationId())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownResource("business-profile"));
  }
}
