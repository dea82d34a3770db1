package org.planningservices.voucher.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The public shape of each event, as its schema under contracts/events says. */
final class Payloads {

  private Payloads() {}

  record VoucherAssigned(
      UUID voucherId,
      UUID customerId,
      UUID agreementId,
      String offeringCode,
      int days,
      UUID designatedPartnerId,
      Instant assignedAt,
      Instant expiresAt) {}

  record VoucherReserved(
      UUID voucherId,
      UUID customerId,
      UUID partnerId,
      UUID locationId,
      String deliveryCountry,
      String offeringCode,
      String engagementCode,
      int days,
      LocalDate plannedStart,
      LocalDate plannedEnd,
      UUID leadConsultantId) {}

  record ReservationRescheduled(
      UUID voucherId, UUID partnerId, LocalDate plannedStart, LocalDate plannedEnd) {}

  record ReservationReleased(
      UUID voucherId, UUID partnerId, String releasedBy, String reasonCode) {}

  record EngagementCompleted(
      UUID voucherId,
      UUID partnerId,
      String engagementCode,
      UUID receiptId,
      LocalDate actualStart,
      LocalDate actualEnd,
      int daysDelivered,
      List<Deliverable> deliverables) {}

  record Deliverable(UUID deliverableId, String sha256) {}

  record VoucherRedeemed(
      UUID voucherId,
      UUID customerId,
      UUID partnerId,
      UUID locationId,
      String deliveryCountry,
      String offeringCode,
      String engagementCode,
      int days,
      Instant redeemedAt,
      LocalDate paymentRequestDeadline) {}

  record VoucherExpired(
      UUID voucherId, UUID customerId, UUID partnerId, int days, boolean daysReturned) {}

  record VoucherCancelled(UUID voucherId, UUID customerId, int days, boolean daysReturned) {}
}
