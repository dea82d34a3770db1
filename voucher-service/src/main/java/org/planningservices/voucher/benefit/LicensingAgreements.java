package org.planningservices.voucher.benefit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.problem.UnknownResource;

/**
 * All licensing agreements. Whoever changes a balance locks its row first, so that debits that come
 * at once queue and each sees what the one before left over. Whose agreement it has to be is part
 * of the locking statement: a stranger can hold up nobody.
 */
@ApplicationScoped
public class LicensingAgreements implements PanacheRepositoryBase<LicensingAgreement, UUID> {

  /**
   * @throws UnknownResource when there is none
   */
  public LicensingAgreement locked(UUID id) {
    LicensingAgreement agreement = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (agreement == null) {
      throw new UnknownResource("licensing-agreement");
    }
    return agreement;
  }

  /**
   * @throws UnknownResource when there is none, or it is another customer's
   */
  public LicensingAgreement lockedOfCustomer(UUID id, UUID customerId) {
    return find("id = ?1 and customerId = ?2", id, customerId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .singleResultOptional()
        .orElseThrow(() -> new UnknownResource("licensing-agreement"));
  }

  boolean isTaken(String agreementNumber) {
    return count("agreementNumber", agreementNumber) > 0;
  }

  /** An agreement that is over: where one look-up ended and the next begins. */
  record Over(UUID agreementId, LocalDate endsOn) {

    static final Over BEFORE_ALL = new Over(new UUID(0, 0), LocalDate.EPOCH);
  }

  /** The next ones that are over but not ended, so that one that cannot end holds up no other. */
  @Transactional
  List<Over> over(Over last, LocalDate today, int limit) {
    return getEntityManager()
        .createQuery(
            """
            select agreement.id, agreement.endsOn from LicensingAgreement agreement
            where agreement.endsOn >= :endsOn and agreement.endsOn < :today
              and agreement.status <> ENDED
              and (agreement.endsOn > :endsOn or agreement.id > :id)
            order by agreement.endsOn, agreement.id""",
            Over.class)
        .setParameter("today", today)
        .setParameter("endsOn", last.endsOn())
        .setParameter("id", last.agreementId())
        .setMaxResults(limit)
        .getResultList();
  }
}
