package org.planningservices.voucher.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The payloads as contracts/events describes them: ids, codes and dates, nothing personal. */
sealed interface EventPayload {

  record VoucherAssigned(
      UUID voucherId,
      UUID customerId,
      UUID agreementId,
      String offeringCode,
      int days,
      UUID designatedPartnerId,
      Instant assignedAt,
      Instant expiresAt)
      implements EventPayload {}

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
      UUID leadConsultantId)
      implements EventPayload {}

  record ReservationRescheduled(
      UUID voucherId, UUID partnerId, LocalDate plannedStart, LocalDate plannedEnd)
      implements EventPayload {}

  record ReservationReleased(UUID voucherId, UUID partnerId, String releasedBy, String reasonCode)
      implements EventPayload {}

  record EngagementCompleted(
      UUID voucherId,
      UUID partnerId,
      String engagementCode,
      UUID receiptId,
      LocalDate actualStart,
      LocalDate actualEnd,
      int daysDelivered,
      List<Deliverable> deliverables)
      implements EventPayload {}

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
      LocalDate paymentRequestDeadline)
      implements EventPayload {}

  record VoucherExpired(
      UUID voucherId, UUID customerId, UUID partnerId, int days, boolean daysReturned)
      implements EventPayload {}

  record VoucherCancelled(UUID voucherId, UUID customerId, int days, boolean daysReturned)
      implements EventPayload {}
}
