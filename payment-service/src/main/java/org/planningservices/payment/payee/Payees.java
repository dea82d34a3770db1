package org.planningservices.payment.payee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** All payees. */
@ApplicationScoped
public class Payees implements PanacheRepositoryBase<Payee, UUID> {

  /**
   * Stores a new one; the insert decides whether the location has one already.
   *
   * @throws PayeeRefusal when it has
   */
  void add(Payee payee) {
    try {
      persistAndFlush(payee);
    } catch (ConstraintViolationException taken) {
      if ("uq_payee_location_currency".equals(taken.getConstraintName())) {
        throw new PayeeRefusal.AlreadyRegistered(payee.locationId(), payee.currency());
      }
      throw taken;
    }
  }

  /** The account of a location in a currency. */
  public Optional<UUID> idFor(UUID locationId, String currency) {
    return getEntityManager()
        .createQuery(
            "select p.id from Payee p where p.locationId = :location and p.currency = :currency",
            UUID.class)
        .setParameter("location", locationId)
        .setParameter("currency", currency)
        .getResultStream()
        .findFirst();
  }
}
