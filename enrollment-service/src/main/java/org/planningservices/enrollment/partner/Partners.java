package org.planningservices.enrollment.partner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.foundation.reading.KeysetQuery;

/** The partners of this service. */
@ApplicationScoped
public class Partners implements PanacheRepositoryBase<Partner, UUID> {

  private static final String SELECT = "select p from Partner p";
  private static final String ID = "p.id";

  private final EntityManager entities;
  private final CurrentCaller caller;
  private final Versions versions;

  Partners(EntityManager entities, CurrentCaller caller, Versions versions) {
    this.entities = entities;
    this.caller = caller;
    this.versions = versions;
  }

  /**
   * The insert decides who was first; nobody looks before.
   *
   * @throws PartnerRefusal.AlreadyRegistered when the organization is a partner
   */
  public void add(Partner partner) {
    try {
      persistAndFlush(partner);
    } catch (ConstraintViolationException taken) {
      throw "pk_partner".equals(taken.getConstraintName())
          ? new PartnerRefusal.AlreadyRegistered()
          : taken;
    }
  }

  /**
   * The partner that the present request means to change: {@link #locked}, at the version that
   * If-Match names, if it names one.
   *
   * @throws Refusal (412) when the caller means another version
   */
  public Partner toChange(UUID partnerId) {
    Partner partner = locked(partnerId);
    versions.checkIfMatch(partner.sequence());
    return partner;
  }

  /**
   * As far as the caller reaches it, with its row locked until the transaction ends: moves of one
   * partner queue up instead of failing each other.
   *
   * @throws UnknownResource when there is no such partner, or the caller does not reach it
   */
  public Partner locked(UUID partnerId) {
    return KeysetQuery.of(SELECT, ID)
        .within(caller.get().scope(), ID)
        .locked(entities, partnerId, Partner.class)
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
   * @throws UnknownResource when there is no such partner, or the caller does not reach it
   */
  public void requireReached(UUID partnerId) {
    KeysetQuery.of("select p.id from Partner p", ID)
        .within(caller.get().scope(), ID)
        .one(entities, partnerId, UUID.class)
        .orElseThrow(() -> new UnknownResource("partner"));
  }
}
