package org.planningservices.voucher.expiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds vouchers whose days are over, by the end of their validity. */
@ApplicationScoped
class OverdueVouchers {

  private final EntityManager entities;

  OverdueVouchers(EntityManager entities) {
    this.entities = entities;
  }

  /** Where one look-up ended and the next begins. */
  record Overdue(UUID voucherId, Instant expiresAt) {

    static final Overdue BEFORE_ALL = new Overdue(new UUID(0, 0), Instant.EPOCH);
  }

  /**
   * The next ones after the given one, so that one that cannot be expired does not hold up others.
   */
  @Transactional
  List<Overdue> after(Overdue last, Instant now, int limit) {
    return entities
        .createQuery(
            """
            select v.id, v.entitlement.expiresAt from Voucher v
            where v.status in (ASSIGNED, RESERVED)
              and v.entitlement.expiresAt between :at and :now
              and (v.entitlement.expiresAt > :at or v.entitlement.expiresAt = :at and v.id > :id)
            order by v.entitlement.expiresAt, v.id
            """,
            Overdue.class)
        .setParameter("now", now)
        .setParameter("at", last.expiresAt())
        .setParameter("id", last.voucherId())
        .setMaxResults(limit)
        .getResultList();
  }
}
