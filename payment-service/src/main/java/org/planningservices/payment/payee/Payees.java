package org.planningservices.payment.payee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** All payees. */
@ApplicationScoped
public class Payees implements PanacheRepositoryBase<Payee, UUID> {

  private static final String CURRENT =
      "partnerId = ?1 and locationId = ?2 and currency = ?3 and supersededAt is null";

  /** The one in use, locked until the end of the transaction. */
  Optional<Payee> lockedCurrent(UUID partnerId, UUID locationId, String currency) {
    return find(CURRENT, partnerId, locationId, currency)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /**
   * Has to be done before its successor is added: there is one in use, by an index, and Hibernate
   * writes new rows before changed ones.
   */
  void storeFormer(Payee superseded) {
    persistAndFlush(superseded);
  }

  /** The account of a partner's location in a currency that is in use. */
  public Optional<UUID> idFor(UUID partnerId, UUID locationId, String currency) {
    return find(CURRENT, partnerId, locationId, currency)
        .<Payee>firstResultOptional()
        .map(Payee::id);
  }
}
