package org.planningservices.voucher.benefit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.foundation.reading.KeysetQuery;

/**
 * All licensing agreements with their ledgers. Whoever changes a balance locks its row first, so
 * that debits that come at once queue and each sees what the one before left over. Whose agreement
 * it has to be is part of the locking statement: a stranger can hold up nobody.
 */
@ApplicationScoped
public class LicensingAgreements implements PanacheRepositoryBase<LicensingAgreement, UUID> {

  private final EntityManager entities;
  private final CurrentCaller caller;
  private final Versions versions;

  LicensingAgreements(EntityManager entities, CurrentCaller caller, Versions versions) {
    this.entities = entities;
    this.caller = caller;
    this.versions = versions;
  }

  /**
   * For what follows from a voucher that is locked already, or from a schedule.
   *
   * @throws UnknownResource when there is none
   */
  public LicensingAgreement locked(UUID id) {
    LicensingAgreement agreement = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (agreement == null) {
      throw unknown();
    }
    return agreement;
  }

  /**
   * For the present request, as far as its caller reaches it, at whatever version it is.
   *
   * @throws UnknownResource when there is none, or the caller does not reach it
   */
  public LicensingAgreement lockedReached(UUID id) {
    return KeysetQuery.of("select a from LicensingAgreement a", "a.id")
        .within(caller.get().scope(), "a.customerId")
        .locked(entities, id, LicensingAgreement.class)
        .orElseThrow(LicensingAgreements::unknown);
  }

  /**
   * The agreement that the present request means to change: {@link #lockedReached}, at the version
   * that If-Match names, if it names one.
   *
   * @throws Refusal (412) when the caller means another version
   */
  public LicensingAgreement toChange(UUID id) {
    LicensingAgreement agreement = lockedReached(id);
    versions.checkIfMatch(agreement.sequence());
    return agreement;
  }

  private static UnknownResource unknown() {
    return new UnknownResource("licensing-agreement");
  }

  /** Keeps an entry with the change of the balance that made it; nobody can change it then. */
  public void keep(LedgerEntry entry) {
    entities.persist(entry);
  }

  public boolean isTaken(String agreementNumber) {
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
