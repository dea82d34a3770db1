package org.planningservices.enrollment.profiling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.UnknownResource;

/**
 * Reads business profiles as far as the caller may see them: a partner its own, programme
 * operations all, customers those of partners whose enrolment has not ended. The day is that of
 * UTC.
 */
@ApplicationScoped
class BusinessProfileQueries {

  private final EntityManager entities;
  private final Clock clock;

  BusinessProfileQueries(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  BusinessProfileView one(UUID partnerId, Caller caller) {
    return entities
        .createQuery(
            """
            select new org.planningservices.enrollment.profiling.BusinessProfileView(
              b.partner.id, b.profileVersion, b.description, b.website, b.region, b.industries,
              b.products, b.serviceTypes, b.skills, b.customerSizes, b.locationIds, b.publishedAt)
            from BusinessProfile b
            where b.partner.id = :partner
              and (:any = true or b.partner.id = :organization
                or :customer = true and exists (
                  select 1 from Enrollment e
                  where e.partner = b.partner and e.validUntil >= :today))
            """,
            BusinessProfileView.class)
        .setParameter("partner", partnerId)
        .setParameter("any", caller.is(Organizations.PROGRAM))
        .setParameter("organization", caller.organizationId())
        .setParameter("customer", caller.is(Organizations.CUSTOMER))
        .setParameter("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownResource("business-profile"));
  }
}
