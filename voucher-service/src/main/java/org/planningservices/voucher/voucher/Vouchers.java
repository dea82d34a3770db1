package org.planningservices.voucher.voucher;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.foundation.reading.KeysetQuery;

/**
 * All vouchers. Whoever wants to move one locks its row first, so that of several that come at once
 * each sees what the one before did, and answers it with the refusal that says so. Whose voucher it
 * has to be is part of the locking statement: a stranger can hold up nobody.
 */
@ApplicationScoped
public class Vouchers implements PanacheRepositoryBase<Voucher, UUID> {

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

  private final EntityManager entities;
  private final CurrentCaller caller;
  private final Versions versions;

  Vouchers(EntityManager entities, CurrentCaller caller, Versions versions) {
    this.entities = entities;
    this.caller = caller;
    this.versions = versions;
  }

  /**
   * For an event or a schedule, which have no caller.
   *
   * @throws UnknownResource when there is none
   */
  public Voucher locked(UUID id) {
    return locked(List.of(id)).getFirst();
  }

  /**
   * The same of several, in the order of their ids, so that two who want the same ones never wait
   * for each other in a circle.
   *
   * @throws UnknownResource when there is none of one of them
   */
  public List<Voucher> locked(List<UUID> ids) {
    List<Voucher> found =
        find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    if (found.size() != ids.size()) {
      throw unknown();
    }
    return found;
  }

  /**
   * For the present request, as far as its caller reaches it, at whatever version it is.
   *
   * @throws UnknownResource when there is none, or the caller does not reach it
   */
  public Voucher lockedReached(UUID id) {
    return reached().locked(entities, id, Voucher.class).orElseThrow(Vouchers::unknown);
  }

  /**
   * The voucher that the present request means to change: {@link #lockedReached}, at the version
   * that If-Match names, if it names one.
   *
   * @throws Refusal (412) when the caller means another version
   */
  public Voucher toChange(UUID id) {
    Voucher voucher = lockedReached(id);
    versions.checkIfMatch(voucher.sequence());
    return voucher;
  }

  /**
   * As {@link #toChange}, for a PUT.
   *
   * @throws Refusal (428) when the caller names no version
   */
  public Voucher toReplace(UUID id) {
    Voucher voucher = lockedReached(id);
    versions.requireIfMatch(voucher.sequence());
    return voucher;
  }

  /**
   * As {@link #toChange}, for a partner that presents a voucher's code.
   *
   * @throws UnknownResource when code and administrator are not its own, or only another partner
   *     may work with it [D3]
   */
  public Voucher toReserve(UUID id, PresentedCredentials presented) {
    Credentials credentials = presented.credentials();
    Voucher voucher =
        find(
                MATCHES + " and id = ?6",
                credentials.code(),
                credentials.administrator(),
                caller.get().organizationId(),
                presented.caller(),
                presented.at(),
                id)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .singleResultOptional()
            .filter(found -> found.answersTo(credentials))
            .orElseThrow(Vouchers::unknown);
    versions.checkIfMatch(voucher.sequence());
    return voucher;
  }

  /** Unlocked. What the caller does not reach is not read either. */
  public Optional<Voucher> reached(UUID id) {
    return reached().one(entities, id, Voucher.class);
  }

  /**
   * Found by what the calling partner presents, unless another was designated or guesses are
   * restrained.
   */
  public Optional<Voucher> answering(PresentedCredentials presented) {
    Credentials credentials = presented.credentials();
    return find(
            MATCHES,
            credentials.code(),
            credentials.administrator(),
            caller.get().organizationId(),
            presented.caller(),
            presented.at())
        .singleResultOptional();
  }

  /** The voucher with that code, whoever asks; a hash, as {@link Credentials#code}. */
  public Optional<UUID> withCode(byte[] code) {
    return entities
        .createQuery("select v.id from Voucher v where v.credentials.code = :code", UUID.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /**
   * Its customer's, the partner's that holds it, at a location that the caller may use [D4], and
   * all of them the programme's.
   */
  private KeysetQuery reached() {
    Caller present = caller.get();
    KeysetQuery all = KeysetQuery.of("select v from Voucher v", "v.id");
    return switch (present.organizationType()) {
      case Organizations.PROGRAM -> all;
      case Organizations.CUSTOMER -> all.within(present.scope(), "v.entitlement.customerId");
      case Organizations.PARTNER ->
          all.within(present.scope(), "v.reservation.partnerId", "v.reservation.locationId");
      default -> throw new IllegalStateException("a token that is let in has another type");
    };
  }

  private static UnknownResource unknown() {
    return new UnknownResource("voucher");
  }
}
