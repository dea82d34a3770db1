package org.planningservices.payment.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.planningservices.payment.money.MoneyView;

/** The payloads as contracts/events describes them: ids, codes, dates and amounts. */
sealed interface EventPayload {

  record PaymentRequestDrafted(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      MoneyView total,
      Instant draftedAt)
      implements EventPayload {}

  record PaymentRequestDeleted(
      UUID paymentRequestId, UUID partnerId, List<UUID> voucherIds, Instant deletedAt)
      implements EventPayload {}

  record PaymentRequestSubmitted(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      String referenceNumber,
      MoneyView total,
      Instant submittedAt)
      implements EventPayload {}

  record PaymentRequestApproved(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      Instant approvedAt,
      LocalDate payBy)
      implements EventPayload {}

  record PaymentRequestRejected(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      String reasonCode,
      Instant rejectedAt)
      implements EventPayload {}

  record PaymentSettled(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      MoneyView total,
      String paymentReference,
      LocalDate settledOn)
      implements EventPayload {}

  record InvoicingDeadlineMissed(UUID voucherId, UUID partnerId, LocalDate deadline)
      implements EventPayload {}
}
