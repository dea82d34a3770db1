package org.planningservices.enrollment.locating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.foundation.reading.KeysetQuery;

/** Reads locations as far as the caller reaches them. */
@ApplicationScoped
class LocationQueries {

  private static final String SELECT =
      """
      select new org.planningservices.enrollment.locating.LocationView(
        l.id, l.partner.id, l.name, l.legalEntity, l.address, l.contact, l.phone, l.addedAt,
        l.sequence)
      from Location l""";

  private final EntityManager entities;
  private final CurrentCaller caller;

  LocationQueries(EntityManager entities, CurrentCaller caller) {
    this.entities = entities;
    this.caller = caller;
  }

  LocationView one(UUID partnerId, UUID locationId) {
    return reached(partnerId)
        .one(entities, locationId, LocationView.class)
        .orElseThrow(() -> new UnknownResource("location"));
  }

  List<LocationView> page(UUID partnerId, PageRequest page) {
    return reached(partnerId).page(entities, page, LocationView.class);
  }

  private KeysetQuery reached(UUID partnerId) {
    return KeysetQuery.of(SELECT, "l.id")
        .where("l.partner.id = ?", partnerId)
        .within(caller.get().scope(), "l.partner.id", "l.id");
  }
}
