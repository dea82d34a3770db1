package org.planningservices.enrollment.agreeing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.foundation.reading.KeysetQuery;

/** Reads agreements as far as the caller reaches them. */
@ApplicationScoped
class AgreementQueries {

  private static final String SELECT =
      """
      select new org.planningservices.enrollment.agreeing.AgreementView(
        p.id, p.agreement.version, p.agreement.signedBy, p.agreement.signedAt,
        p.agreement.sequence)
      from Partner p""";

  private final EntityManager entities;
  private final CurrentCaller caller;

  AgreementQueries(EntityManager entities, CurrentCaller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  AgreementView one(UUID partnerId) {
    return KeysetQuery.of(SELECT, "p.id")
        .where("p.agreement.version is not null")
        .within(caller.get().scope(), "p.id")
        .one(entities, partnerId, AgreementView.class)
        .orElseThrow(() -> new UnknownResource("agreement"));
  }
}
