package org.planningservices.voucher.voucher;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.problem.UnknownResource;

/**
 * All vouchers. Whoever wants to move one locks its row first, so that of several that come at once
 * each sees what the one before did, and answers it with the refusal that says so.
 */
@ApplicationScoped
public class Vouchers implements PanacheRepositoryBase<Voucher, UUID> {

  /**
   * @throws UnknownResource when there is none
   */
  public Voucher locked(UUID id) {
    Voucher voucher = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (voucher == null) {
      throw new UnknownResource("voucher");
    }
    return voucher;
  }

  /**
   * @throws UnknownResource when there is none, or it is another customer's
   */
  public Voucher lockedOfCustomer(UUID id, UUID customerId) {
    Voucher voucher = locked(id);
    if (!voucher.customerId().equals(customerId)) {
      throw new UnknownResource("voucher");
    }
    return voucher;
  }

  /**
   * @throws UnknownResource when there is none, or the partner does not hold it
   */
  public Voucher lockedOfPartner(UUID id, UUID partnerId) {
    Voucher voucher = locked(id);
    if (voucher.reservation().filter(held -> held.partnerId().equals(partnerId)).isEmpty()) {
      throw new UnknownResource("voucher");
    }
    return voucher;
  }

  /** Found by the keyed hash of its code. */
  public Optional<Voucher> withCode(byte[] codeFingerprint) {
    return find("credentials.code", codeFingerprint).firstResultOptional();
  }
}
