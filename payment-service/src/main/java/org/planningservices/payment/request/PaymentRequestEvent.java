package org.planningservices.payment.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.planningservices.payment.money.Money;

/** What happened to a payment request; each move makes exactly one. */
public sealed interface PaymentRequestEvent {

  UUID paymentRequestId();

  UUID partnerId();

  /** In the order of the lines. */
  List<UUID> voucherIds();

  record Drafted(
      UUID paymentRequestId, UUID partnerId, List<UUID> voucherIds, Money total, Instant draftedAt)
      implements PaymentRequestEvent {}

  record Deleted(UUID paymentRequestId, UUID partnerId, List<UUID> voucherIds, Instant deletedAt)
      implements PaymentRequestEvent {}

  record Submitted(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      String referenceNumber,
      Money total,
      Instant submittedAt)
      implements PaymentRequestEvent {}

  /**
   * @param payBy last day for the payment, in the country of delivery
   */
  record Approved(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      Instant approvedAt,
      LocalDate payBy)
      implements PaymentRequestEvent {}

  record Rejected(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      RejectionReason reason,
      Instant rejectedAt)
      implements PaymentRequestEvent {}

  record Settled(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      Money total,
      String paymentReference,
      LocalDate settledOn)
      implements PaymentRequestEvent {}
}
