package org.planningservices.payment.payable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.reading.KeysetQuery;

/**
 * All payables. Those that are changed together are always locked in the order of their ids, so
 * that two who change the same ones never wait for each other in a circle; the sweep after the
 * deadline waits for nobody.
 */
@ApplicationScoped
public class Payables implements PanacheRepositoryBase<Payable, UUID> {

  private static final String SELECT = "select x from Payable x";
  private static final String ID = "x.voucherId";

  private static final String INSERT =
      """
      insert into payable
        (voucher_id, partner_id, location_id, delivery_country, offering_code, engagement_code,
         days, redeemed_at, redeemed_on, deadline, deadline_ends_at, status, version,
         sequence)
      values
        (:voucher, :partner, :location, :country, :offering, :engagement,
         :days, :redeemedAt, :redeemedOn, :deadline, :deadlineEndsAt, :status, 0,
         :sequence)
      on conflict (voucher_id) do nothing""";

  private static final String RATE =
      """
      select 1 from rate
      where rate.country = payable.delivery_country and rate.days = payable.days
        and rate.valid_from <= payable.redeemed_on
        and (rate.valid_to is null or rate.valid_to >= payable.redeemed_on)""";

  private static final String OVERDUE =
      """
      select * from payable
      where status in ('OPEN', 'DRAFTED') and deadline_ends_at <= :now and exists (%s)
      order by deadline_ends_at, voucher_id
      limit :limit
      for update skip locked"""
          .formatted(RATE);

  private static final String WAITING =
      "select count(*) from payable where status = 'OPEN' and not exists (%s)".formatted(RATE);

  private final CurrentCaller caller;

  Payables(CurrentCaller caller) {
    this.caller = caller;
  }

  /** Those of the vouchers that the caller reaches, locked until the end of the transaction. */
  public List<Payable> locked(Collection<UUID> voucherIds) {
    return KeysetQuery.of(SELECT, ID)
        .within(caller.get().scope(), "x.partnerId", "x.locationId")
        .locked(getEntityManager(), voucherIds, Payable.class);
  }

  /** Those that a payment request holds, locked until the end of the transaction. */
  public List<Payable> on(UUID paymentRequestId) {
    return find("paymentRequestId = ?1 order by voucherId", paymentRequestId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /**
   * Keeps a new one; the insert decides whether it is new.
   *
   * @return false when the voucher has one already, which stays as it is
   */
  public boolean add(Payable payable) {
    return getEntityManager()
            .createNativeQuery(INSERT)
            .setParameter("voucher", payable.voucherId())
            .setParameter("partner", payable.partnerId())
            .setParameter("location", payable.locationId())
            .setParameter("country", payable.deliveryCountry())
            .setParameter("offering", payable.offeringCode())
            .setParameter("engagement", payable.engagementCode())
            .setParameter("days", payable.days())
            .setParameter("redeemedAt", payable.redeemedAt())
            .setParameter("redeemedOn", payable.redeemedOn())
            .setParameter("deadline", payable.deadline())
            .setParameter("deadlineEndsAt", payable.deadlineEndsAt())
            .setParameter("status", payable.status().name())
            .setParameter("sequence", payable.sequence())
            .executeUpdate()
        == 1;
  }

  /**
   * The longest overdue ones that nobody else is working on. One without a rate is not among them:
   * nobody could have put it on a payment request.
   */
  public List<Payable> overdue(Instant now, int limit) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(OVERDUE, Payable.class)
        .setParameter("now", now)
        .setParameter("limit", limit)
        .getResultList();
  }

  /** How many cannot be put on a payment request since the rate card has no rate for them. */
  public long waitingForRate() {
    return ((Number) getEntityManager().createNativeQuery(WAITING).getSingleResult()).longValue();
  }
}
