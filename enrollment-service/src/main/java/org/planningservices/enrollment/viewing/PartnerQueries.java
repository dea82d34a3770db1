package org.planningservices.enrollment.viewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.foundation.reading.KeysetQuery;

/** Reads partners as far as the caller reaches them: a partner itself, programme operations all. */
@ApplicationScoped
class PartnerQueries {

  private static final String SELECT =
      """
      select new org.planningservices.enrollment.viewing.PartnerView(
        p.id, p.legalName, p.country, p.status, p.registeredAt, p.agreement.version,
        p.agreement.signedAt, p.sequence)
      from Partner p""";

  private final EntityManager entities;
  private final CurrentCaller caller;

  PartnerQueries(EntityManager entities, CurrentCaller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  PartnerView one(UUID partnerId) {
    return reached()
        .one(entities, partnerId, PartnerView.class)
        .orElseThrow(() -> new UnknownResource("partner"));
  }

  List<PartnerView> page(PageRequest page) {
    return reached().page(entities, page, PartnerView.class);
  }

  private KeysetQuery reached() {
    return KeysetQuery.of(SELECT, "p.id").within(caller.get().scope(), "p.id");
  }
}
