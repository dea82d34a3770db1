package org.planningservices.enrollment.locating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.problem.UnknownResource;

/** Reads locations as far as the caller may see them. */
@ApplicationScoped
class LocationQueries {

  private static final String SELECT =
      """
      select new org.planningservices.enrollment.locating.LocationView(
        l.id, l.partner.id, l.name, l.legalEntity, l.address, l.contact, l.phone, l.addedAt,
        l.sequence)
      from Location l
      where l.partner.id = :partner and (:any = true or l.partner.id = :organization)
      """;

  private final EntityManager entities;

  LocationQueries(EntityManager entities) {
    this.entities = entities;
  }

  LocationView one(UUID partnerId, UUID locationId, Caller caller) {
    return query(SELECT + " and l.id = :id", partnerId, caller)
        .setParameter("id", locationId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownResource("location"));
  }

  List<LocationView> page(UUID partnerId, PageRequest page, Caller caller) {
    String after = page.after() == null ? "" : " and l.id < :after";
    TypedQuery<LocationView> query =
        query(SELECT + after + " order by l.id desc", partnerId, caller)
            .setMaxResults(page.fetchSize());
    if (page.after() != null) {
      query.setParameter("after", page.after());
    }
    return query.getResultList();
  }

  private TypedQuery<LocationView> query(String hql, UUID partnerId, Caller caller) {
    return entities
        .createQuery(hql, LocationView.class)
        .setParameter("partner", partnerId)
        .setParameter("any", caller.is(Organizations.PROGRAM))
        .setParameter("organization", caller.organizationId());
  }
}
