package org.planningservices.voucher.voucher;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.moves.MoveNotAllowed;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.voucher.voucher.VoucherEvent.Completion;

/**
 * A voucher from its assignment to its redemption, expiry or cancellation: each verb checks its
 * guards, makes one {@link VoucherMove} and returns what happened. It is valid from the instant it
 * was assigned until right before {@code expiresAt}, whatever happens to it in between [D2]. What
 * becomes of it once it is redeemed is the life of its settlement, which the row only shows.
 */
@Entity
@Table(name = "voucher")
public class Voucher {

  @Id
  @Column(name = "voucher_id")
  private UUID id;

  /** Only guards against lost updates; what others see is {@link #sequence}. */
  @Version private Long version;

  private long sequence;

  @Enumerated(EnumType.STRING)
  private VoucherStatus status;

  @Embedded private Entitlement entitlement;

  @Embedded private Credentials credentials;

  @Embedded private Reservation reservation;

  @Embedded private Receipt receipt;

  @Embedded private Redemption redemption;

  @Column(name = "payment_request_id")
  private UUID paymentRequestId;

  protected Voucher() {}

  /** A new voucher and the fact that it exists. */
  public record Created(Voucher voucher, VoucherEvent.Assigned event) {}

  public static Created assign(Entitlement entitlement, Credentials credentials) {
    Voucher voucher = new Voucher();
    voucher.id = UniqueId.next();
    voucher.entitlement = entitlement;
    voucher.credentials = credentials;
    voucher.status = VoucherMove.ASSIGN.to();
    voucher.sequence = 1;
    return new Created(
        voucher,
        new VoucherEvent.Assigned(
            voucher.id, voucher.sequence, entitlement.assignedAt(), entitlement));
  }

  /**
   * @throws UnknownResource when the customer designated another partner [D3]
   * @throws VoucherRefusal.AlreadyReserved when somebody was faster
   * @throws VoucherRefusal.ReservationRefused with every rule that forbids it
   */
  public VoucherEvent.Reserved reserve(ReservationPlan plan, PartnerStanding standing, Instant at) {
    if (!entitlement.isOpenTo(plan.partnerId())) {
      throw new UnknownResource("voucher");
    }
    checkAlive(VoucherMove.RESERVE, at);
    checkNone(ReservationRules.against(this, plan, standing, at));
    move(VoucherMove.RESERVE);
    reservation = plan.reservedAt(at);
    return new VoucherEvent.Reserved(
        id, customerId(), sequence, at, offeringCode(), days(), reservation);
  }

  public VoucherEvent.Rescheduled reschedule(
      UUID partnerId, LocalDate start, LocalDate end, Admission admission, Instant at) {
    checkHeldBy(partnerId);
    checkAlive(VoucherMove.RESCHEDULE, at);
    checkNotReported();
    Reservation moved = reservation.movedTo(start, end);
    checkNone(PlannedDaysRules.against(this, moved, admission, at));
    move(VoucherMove.RESCHEDULE);
    reservation = moved;
    return new VoucherEvent.Rescheduled(id, customerId(), sequence, at, partnerId, start, end);
  }

  /** The reason may be null. */
  public VoucherEvent.Released release(UUID partnerId, ReleaseReason reason, Instant at) {
    checkHeldBy(partnerId);
    checkAlive(VoucherMove.RELEASE, at);
    checkNotReported();
    move(VoucherMove.RELEASE);
    reservation = null;
    return new VoucherEvent.Released(id, customerId(), sequence, at, partnerId, reason);
  }

  /** Whether the partner may report the engagement at all, before its report is judged. */
  public void checkReportable(UUID partnerId, Instant at) {
    checkHeldBy(partnerId);
    checkAlive(VoucherMove.COMPLETE, at);
    checkNotReported();
  }

  public VoucherEvent.Completed complete(UUID partnerId, Completion completion, Instant at) {
    checkReportable(partnerId, at);
    move(VoucherMove.COMPLETE);
    receipt = new Receipt(completion.receiptId(), at);
    return new VoucherEvent.Completed(
        id, customerId(), sequence, at, partnerId, reservation.engagementCode(), completion);
  }

  /**
   * @param daysReturned whether the agreement is active, so that it gets its days back
   */
  public VoucherEvent.Cancelled cancel(boolean daysReturned, Instant at) {
    checkAlive(VoucherMove.CANCEL, at);
    move(VoucherMove.CANCEL);
    return new VoucherEvent.Cancelled(id, customerId(), sequence, at, days(), daysReturned);
  }

  /** As {@link #cancel}, once its days are over. */
  public VoucherEvent.Expired expire(boolean daysReturned, Instant at) {
    check(refusal(VoucherMove.EXPIRE));
    if (!entitlement.isOver(at)) {
      throw new VoucherRefusal.NotYetExpired(expiresAt());
    }
    move(VoucherMove.EXPIRE);
    UUID heldBy = reservation().map(Reservation::partnerId).orElse(null);
    return new VoucherEvent.Expired(id, customerId(), sequence, at, heldBy, days(), daysReturned);
  }

  /**
   * @param deadline last day to ask for payment, a date in the delivery country
   */
  public VoucherEvent.Redeemed redeem(UUID partnerId, LocalDate deadline, Instant at) {
    checkHeldBy(partnerId);
    checkAlive(VoucherMove.REDEEM, at);
    if (receipt == null) {
      throw new VoucherRefusal.CompletionMissing();
    }
    move(VoucherMove.REDEEM);
    redemption = new Redemption(at, deadline);
    return new VoucherEvent.Redeemed(
        id, customerId(), sequence, at, offeringCode(), days(), reservation, deadline);
  }

  /**
   * Shows where its settlement stands. No move of its own, which ended with its redemption: lists,
   * figures and refusals ask for one status, and the two lives follow each other.
   *
   * @param settled REDEEMED or what follows it
   * @param onPaymentRequest that it is locked to; null when to none
   */
  public void show(VoucherStatus settled, UUID onPaymentRequest) {
    status = settled;
    paymentRequestId = onPaymentRequest;
    sequence++;
  }

  /** By the clock alone: whether the sweep came by makes no difference. */
  public boolean isExpired(Instant at) {
    return status == VoucherStatus.EXPIRED
        || VoucherMove.EXPIRE.leadsFrom(status) && entitlement.isOver(at);
  }

  /** What keeps every partner from reserving, whatever it plans; empty when nothing. */
  public List<Reason> closed(Instant at) {
    return refusal(VoucherMove.RESERVE, at).map(Refusal::reasons).orElse(List.of());
  }

  public boolean answersTo(Credentials presented) {
    return credentials.match(presented);
  }

  private void checkHeldBy(UUID partnerId) {
    if (reservation == null || !reservation.partnerId().equals(partnerId)) {
      throw new UnknownResource("voucher");
    }
  }

  private static void checkNone(List<Reason> reasons) {
    if (!reasons.isEmpty()) {
      throw new VoucherRefusal.ReservationRefused(reasons);
    }
  }

  private void checkNotReported() {
    if (receipt != null) {
      throw new VoucherRefusal.CompletionAlreadyFiled(receipt.receiptId());
    }
  }

  private void checkAlive(VoucherMove move, Instant at) {
    check(refusal(move, at));
  }

  private static void check(Optional<Refusal> refusal) {
    if (refusal.isPresent()) {
      throw refusal.get();
    }
  }

  private Optional<Refusal> refusal(VoucherMove move, Instant at) {
    return isExpired(at) ? Optional.of(new VoucherRefusal.HasExpired(expiresAt())) : refusal(move);
  }

  private Optional<Refusal> refusal(VoucherMove move) {
    if (move.leadsFrom(status)) {
      return Optional.empty();
    }
    return Optional.of(
        move == VoucherMove.RESERVE && status == VoucherStatus.RESERVED
            ? new VoucherRefusal.AlreadyReserved()
            : new MoveNotAllowed("voucher.move-not-allowed", "voucher", move, status));
  }

  private void move(VoucherMove move) {
    check(refusal(move));
    status = move.to();
    sequence++;
  }

  public UUID id() {
    return id;
  }

  /**
   * How many moves it and its settlement made: up to its redemption the sequence of its latest
   * event, and always its version for callers.
   */
  public long sequence() {
    return sequence;
  }

  public VoucherStatus status() {
    return status;
  }

  public UUID customerId() {
    return entitlement.customerId();
  }

  public String offeringCode() {
    return entitlement.offeringCode();
  }

  public int days() {
    return entitlement.days();
  }

  public Instant expiresAt() {
    return entitlement.expiresAt();
  }

  public Entitlement entitlement() {
    return entitlement;
  }

  public Optional<Reservation> reservation() {
    return Optional.ofNullable(reservation);
  }

  /** That the completion report was filed, once it is. */
  public Optional<Receipt> receipt() {
    return Optional.ofNullable(receipt);
  }

  public Optional<Redemption> redemption() {
    return Optional.ofNullable(redemption);
  }
}
