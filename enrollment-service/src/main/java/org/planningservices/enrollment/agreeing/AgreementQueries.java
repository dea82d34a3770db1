package org.planningservices.enrollment.agreeing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.UnknownResource;

/** Reads agreements as far as the caller may see them. */
@ApplicationScoped
class AgreementQueries {

  private final EntityManager entities;

  AgreementQueries(EntityManager entities) {
    this.entities = entities;
  }

  AgreementView one(UUID partnerId, Caller caller) {
    return entities
        .createQuery(
            """
            select new org.planningservices.enrollment.agreeing.AgreementView(
              p.id, p.agreement.version, p.agreement.signedBy, p.agreement.signedAt,
              p.agreement.sequence)
            from Partner p
            where p.id = :partner and p.agreement.version is not null
              and (:any = true or p.id = :organization)
            """,
            AgreementView.class)
        .setParameter("partner", partnerId)
        .setParameter("any", caller.is(Organizations.PROGRAM))
        .setParameter("organization", caller.organizationId())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownResource("agreement"));
  }
}
