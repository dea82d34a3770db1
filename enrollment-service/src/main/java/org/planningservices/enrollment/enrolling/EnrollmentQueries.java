package org.planningservices.enrollment.enrolling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.problem.UnknownResource;

/** Reads enrolments as far as the caller may see them. */
@ApplicationScoped
class EnrollmentQueries {

  private static final String SELECT =
      """
      select new org.planningservices.enrollment.enrolling.EnrollmentView(
        e.id, e.partner.id, e.offeringCode, e.status, e.validFrom, e.validUntil, e.enrolledAt,
        e.sequence)
      from Enrollment e
      where e.partner.id = :partner and (:any = true or e.partner.id = :organization)
      """;

  private final EntityManager entities;

  EnrollmentQueries(EntityManager entities) {
    this.entities = entities;
  }

  EnrollmentView one(UUID partnerId, UUID enrollmentId, Caller caller) {
    return query(SELECT + " and e.id = :id", partnerId, caller)
        .setParameter("id", enrollmentId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownResource("enrollment"));
  }

  List<EnrollmentView> page(UUID partnerId, PageRequest page, Caller caller) {
    String after = page.after() == null ? "" : " and e.id < :after";
    TypedQuery<EnrollmentView> query =
        query(SELECT + after + " order by e.id desc", partnerId, caller)
            .setMaxResults(page.fetchSize());
    if (page.after() != null) {
      query.setParameter("after", page.after());
    }
    return query.getResultList();
  }

  private TypedQuery<EnrollmentView> query(String hql, UUID partnerId, Caller caller) {
    return entities
        .createQuery(hql, EnrollmentView.class)
        .setParameter("partner", partnerId)
        .setParameter("any", caller.is(Organizations.PROGRAM))
        .setParameter("organization", caller.organizationId());
  }
}
