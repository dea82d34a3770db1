package org.planningservices.voucher.voucher;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.UnknownResource;

/**
 * All vouchers. Whoever wants to move one locks its row first, so that of several that come at once
 * each sees what the one before did, and answers it with the refusal that says so. Whose voucher it
 * has to be is part of the locking statement: a stranger can hold up nobody.
 */
@ApplicationScoped
public class Vouchers implements PanacheRepositoryBase<Voucher, UUID> {

  private static final String HELD = "id = :id and reservation.partnerId = :partner";

  /**
   * Whatever is wrong, the statement finds nothing and takes the same time: the code, the address,
   * the partner, or that too much was guessed before.
   */
  private static final String MATCHES =
      """
      credentials.code = ?1 and credentials.administrator = ?2
      and (entitlement.designatedPartnerId is null or entitlement.designatedPartnerId = ?3)
      and not exists (select 1 from GuessAllowance allowance
        where allowance.key in (?1, ?4) and allowance.restrainedUntil > ?5)""";

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
    return lockedWhere("id = ?1 and entitlement.customerId = ?2", id, customerId)
        .orElseThrow(() -> new UnknownResource("voucher"));
  }

  /**
   * @throws UnknownResource when there is none, or the partner does not hold it at a location that
   *     the caller may use [D4]
   */
  public Voucher lockedOfPartner(UUID id, Caller partner) {
    return find(HELD + atPermitted(partner), heldBy(partner, id))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .singleResultOptional()
        .orElseThrow(() -> new UnknownResource("voucher"));
  }

  /**
   * For a partner that presents a voucher's code.
   *
   * @throws UnknownResource when code and administrator are not its own, or only another partner
   *     may work with it [D3]
   */
  public Voucher lockedForReservation(UUID id, Presented presented, UUID partnerId) {
    Credentials credentials = presented.credentials();
    return lockedWhere(
            MATCHES + " and id = ?6",
            credentials.code(),
            credentials.administrator(),
            partnerId,
            presented.caller(),
            presented.at(),
            id)
        .filter(voucher -> voucher.answersTo(credentials))
        .orElseThrow(() -> new UnknownResource("voucher"));
  }

  /**
   * Unlocked, as far as it concerns the caller: its customer, the partner that holds it at a
   * location that the caller may use, the programme. What does not concern it is not read either.
   */
  public Optional<Voucher> concerning(Caller caller, UUID id) {
    return switch (caller.organizationType()) {
      case Organizations.PROGRAM -> findByIdOptional(id);
      case Organizations.CUSTOMER ->
          find("id = ?1 and entitlement.customerId = ?2", id, caller.organizationId())
              .singleResultOptional();
      case Organizations.PARTNER ->
          find(HELD + atPermitted(caller), heldBy(caller, id)).singleResultOptional();
      default -> Optional.empty();
    };
  }

  /** Found by what a partner presents, unless another was designated or guesses are restrained. */
  public Optional<Voucher> answering(Presented presented, UUID partnerId) {
    Credentials credentials = presented.credentials();
    return find(
            MATCHES,
            credentials.code(),
            credentials.administrator(),
            partnerId,
            presented.caller(),
            presented.at())
        .singleResultOptional();
  }

  private Optional<Voucher> lockedWhere(String condition, Object... values) {
    return find(condition, values).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
  }

  private static String atPermitted(Caller partner) {
    return partner.locationIds().isPresent() ? " and reservation.locationId in :locations" : "";
  }

  private static Map<String, Object> heldBy(Caller partner, UUID id) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", id);
    values.put("partner", partner.organizationId());
    partner.locationIds().ifPresent(permitted -> values.put("locations", permitted));
    return values;
  }
}
