package org.planningservices.enrollment.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.Causes;
import org.planningservices.foundation.problem.UnknownResource;

/** The partners of this service. */
@ApplicationScoped
public class Partners implements PanacheRepositoryBase<Partner, UUID> {

  private static final String UNIQUE_VIOLATION = "23505";

  private final EntityManager entities;

  Partners(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The insert decides who was first; nobody looks before.
   *
   * @throws PartnerRefusal.AlreadyRegistered when the organization is a partner
   */
  public void add(Partner partner) {
    try {
      persistAndFlush(partner);
    } catch (PersistenceException failed) {
      throw isUniqueViolation(failed) ? new PartnerRefusal.AlreadyRegistered() : failed;
    }
  }

  /**
   * The partner with its row locked until the transaction ends: moves of one partner queue up
   * instead of failing each other.
   *
   * @param organizationId of the caller; a partner changes only itself
   * @throws UnknownResource when there is no such partner, or it is another
   */
  public Partner forChange(UUID partnerId, UUID organizationId) {
    return find("id = ?1 and id = ?2", partnerId, organizationId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .singleResultOptional()
        .orElseThrow(() -> new UnknownResource("partner"));
  }

  public boolean hasLocation(Partner partner) {
    return !entities
        .createQuery("select 1 from Location l where l.partner = :partner", Integer.class)
        .setParameter("partner", partner)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** By id, the countries of those of the locations that are the partner's. */
  public Map<UUID, String> countries(Partner partner, List<UUID> locationIds) {
    return entities
        .createQuery(
            """
            select l.id, l.address.country from Location l
            where l.partner = :partner and l.id in :ids
            """,
            Tuple.class)
        .setParameter("partner", partner)
        .setParameter("ids", locationIds)
        .getResultStream()
        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
  }

  /**
   * @throws UnknownResource when there is no such partner, or the caller may not see it
   */
  public void requireVisible(UUID partnerId, Caller caller) {
    boolean any = caller.is(Organizations.PROGRAM);
    if (count("id = ?1 and (?2 = true or id = ?3)", partnerId, any, caller.organizationId()) == 0) {
      throw new UnknownResource("partner");
    }
  }

  private static boolean isUniqueViolation(Throwable thrown) {
    return Causes.of(thrown)
        .anyMatch(
            cause ->
                cause instanceof SQLException failed
                    && UNIQUE_VIOLATION.equals(failed.getSQLState()));
  }
}
