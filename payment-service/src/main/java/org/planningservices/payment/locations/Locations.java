package org.planningservices.payment.locations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The locations that payment has heard of. */
@ApplicationScoped
public class Locations implements PanacheRepositoryBase<Location, UUID> {

  private static final String UPSERT =
      """
      insert into location (location_id, partner_id, country, sequence)
      values (:location, :partner, :country, :sequence)
      on conflict (location_id) do update
        set partner_id = excluded.partner_id, country = excluded.country, sequence = excluded.sequence
        where excluded.sequence > location.sequence""";

  /** Takes over what an event says, unless a newer one was taken over before. */
  void learn(UUID locationId, UUID partnerId, String country, long sequence) {
    getEntityManager()
        .createNativeQuery(UPSERT)
        .setParameter("location", locationId)
        .setParameter("partner", partnerId)
        .setParameter("country", country)
        .setParameter("sequence", sequence)
        .executeUpdate();
  }

  public Optional<Location> of(UUID partnerId, UUID locationId) {
    return find("id = ?1 and partnerId = ?2", locationId, partnerId).firstResultOptional();
  }

  public Optional<String> countryOf(UUID locationId) {
    return findByIdOptional(locationId).map(Location::country);
  }
}
