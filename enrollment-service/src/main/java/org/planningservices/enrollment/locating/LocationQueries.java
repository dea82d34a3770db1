package org.planningservices.enrollment.locating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    return query(SELECT + atPermitted(caller) + " and l.id = :id", partnerId, caller)
        .setParameter("id", locationId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownResource("location"));
  }

  List<LocationView> page(UUID partnerId, PageRequest page, Caller caller) {
    String after = page.after() == null ? "" : " and l.id < :after";
    TypedQuery<LocationView> query =
        query(SELECT + atPermitted(caller) + after + " order by l.id desc", partnerId, caller)
            .setMaxResults(page.fetchSize());
    if (page.after() != null) {
      query.setParameter("after", page.after());
    }
    return query.getResultList();
  }

  private TypedQuery<LocationView> query(String hql, UUID partnerId, Caller caller) {
    TypedQuery<LocationView> query =
        entities
            .createQuery(hql, LocationView.class)
            .setParameter("partner", partnerId)
            .setParameter("any", caller.is(Organizations.PROGRAM))
            .setParameter("organization", caller.organizationId());
    permitted(caller).ifPresent(locations -> query.setParameter("permitted", locations));
    return query;
  }

  /** The only locations that the caller may see; absent for all of those that are its own. */
  private static Optional<Set<UUID>> permitted(Caller caller) {
    return caller.is(Organizations.PROGRAM) ? Optional.empty() : caller.locationIds();
  }

  private static String atPermitted(Caller caller) {
    return permitted(caller).isPresent() ? " and l.id in :permitted" : "";
  }
}
