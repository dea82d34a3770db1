package org.planningservices.voucher.voucher;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a move did; exactly one a move. Optional components are null when absent, and said so by
 * their accessors.
 */
public sealed interface VoucherEvent {

  UUID voucherId();

  UUID customerId();

  /** The voucher's sequence after the move, from 1. */
  long sequence();

  Instant at();

  record Assigned(UUID voucherId, long sequence, Instant at, Entitlement entitlement)
      implements VoucherEvent {

    @Override
    public UUID customerId() {
      return entitlement.customerId();
    }
  }

  record Reserved(
      UUID voucherId,
      UUID customerId,
      long sequence,
      Instant at,
      String offeringCode,
      int days,
      Reservation reservation)
      implements VoucherEvent {}

  record Rescheduled(
      UUID voucherId,
      UUID customerId,
      long sequence,
      Instant at,
      UUID partnerId,
      LocalDate plannedStart,
      LocalDate plannedEnd)
      implements VoucherEvent {}

  record Released(
      UUID voucherId,
      UUID customerId,
      long sequence,
      Instant at,
      UUID partnerId,
      ReleaseReason reasonCode)
      implements VoucherEvent {

    public Optional<ReleaseReason> reason() {
      return Optional.ofNullable(reasonCode);
    }
  }

  record Completed(
      UUID voucherId,
      UUID customerId,
      long sequence,
      Instant at,
      UUID partnerId,
      String engagementCode,
      Completion completion)
      implements VoucherEvent {}

  record Redeemed(
      UUID voucherId,
      UUID customerId,
      long sequence,
      Instant at,
      String offeringCode,
      int days,
      Reservation reservation,
      LocalDate paymentRequestDeadline)
      implements VoucherEvent {}

  record Expired(
      UUID voucherId,
      UUID customerId,
      long sequence,
      Instant at,
      UUID heldBy,
      int days,
      boolean daysReturned)
      implements VoucherEvent {

    /** The partner that held it to the end. */
    public Optional<UUID> partnerId() {
      return Optional.ofNullable(heldBy);
    }
  }

  record Cancelled(
      UUID voucherId, UUID customerId, long sequence, Instant at, int days, boolean daysReturned)
      implements VoucherEvent {}

  /** A deliverable that was handed in. */
  record Deliverable(UUID deliverableId, String sha256) {}

  /**
   * The facts of a completion report.
   *
   * @param daysDelivered whole days, from 1 to the days of the voucher
   * @param deliverables at least one
   */
  record Completion(
      UUID receiptId,
      LocalDate actualStart,
      LocalDate actualEnd,
      int daysDelivered,
      List<Deliverable> deliverables) {

    public Completion {
      deliverables = List.copyOf(deliverables);
    }
  }
}
