package org.planningservices.voucher.benefit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.problem.UnknownResource;

/**
 * All licensing agreements. Whoever changes a balance locks its row first, so that debits that come
 * at once queue and each sees what the one before left over.
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
    LicensingAgreement agreement = locked(id);
    if (!agreement.customerId().equals(customerId)) {
      throw new UnknownResource("licensing-agreement");
    }
    return agreement;
  }

  boolean isTaken(String agreementNumber) {
    return count("agreementNumber", agreementNumber) > 0;
  }

  /** Ids of agreements that are over but not ended, oldest end first. */
  List<UUID> over(LocalDate today, int limit) {
    return getEntityManager()
        .createQuery(
            """
            select agreement.id from LicensingAgreement agreement
            where agreement.endsOn < :today and agreement.status <> ENDED
            order by agreement.endsOn""",
            UUID.class)
        .setParameter("today", today)
        .setMaxResults(limit)
        .getResultList();
  }
}
