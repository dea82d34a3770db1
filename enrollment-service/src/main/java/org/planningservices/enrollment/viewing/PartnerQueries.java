package org.planningservices.enrollment.viewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.problem.UnknownResource;

/** Reads partners as far as the caller may see them: a partner itself, programme operations all. */
@ApplicationScoped
class PartnerQueries {

  private static final String SELECT =
      """
      select new org.planningservices.enrollment.viewing.PartnerView(
        p.id, p.legalName, p.country, p.status, p.registeredAt, p.agreement.version,
        p.agreement.signedAt, p.sequence)
      from Partner p
      """;

  private final EntityManager entities;

  PartnerQueries(EntityManager entities) {
    this.entities = entities;
  }

  PartnerView one(UUID partnerId, Caller caller) {
    return query(" and p.id = :partner", caller)
        .setParameter("partner", partnerId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownResource("partner"));
  }

  List<PartnerView> page(PageRequest page, Caller caller) {
    String after = page.after() == null ? "" : " and p.id < :after";
    TypedQuery<PartnerView> query =
        query(after + " order by p.id desc", caller).setMaxResults(page.fetchSize());
    if (page.after() != null) {
      query.setParameter("after", page.after());
    }
    return query.getResultList();
  }

  /** Two texts instead of one with "or", so that the database plans each for what it reads. */
  private TypedQuery<PartnerView> query(String rest, Caller caller) {
    if (caller.is(Organizations.PROGRAM)) {
      return entities.createQuery(SELECT + "where p.id is not null" + rest, PartnerView.class);
    }
    return entities
        .createQuery(SELECT + "where p.id = :organization" + rest, PartnerView.class)
        .setParameter("organization", caller.organizationId());
  }
}
