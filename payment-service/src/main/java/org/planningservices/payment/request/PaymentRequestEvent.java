package org.planningservices.payment.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.planningservices.payment.money.Money;

/** What a move of a payment request did; exactly one a move. */
public sealed interface PaymentRequestEvent {

  UUID paymentRequestId();

  UUID partnerId();

  /** The payment request's sequence after the move, from 1. */
  long sequence();

  Instant at();

  /** In the order of the lines. */
  List<UUID> voucherIds();

  record Drafted(
      UUID paymentRequestId,
      UUID partnerId,
      long sequence,
      Instant at,
      List<UUID> voucherIds,
      Money total)
      implements PaymentRequestEvent {}

  record Deleted(
      UUID paymentRequestId, UUID partnerId, long sequence, Instant at, List<UUID> voucherIds)
      implements PaymentRequestEvent {}

  record Submitted(
      UUID paymentRequestId,
      UUID partnerId,
      long sequence,
      Instant at,
      List<UUID> voucherIds,
      String referenceNumber,
      Money total)
      implements PaymentRequestEvent {}

  /**
   * @param payBy last day for the payment, in the country of delivery
   */
  record Approved(
      UUID paymentRequestId,
      UUID partnerId,
      long sequence,
      Instant at,
      List<UUID> voucherIds,
      LocalDate payBy)
      implements PaymentRequestEvent {}

  record Rejected(
      UUID paymentRequestId,
      UUID partnerId,
      long sequence,
      Instant at,
      List<UUID> voucherIds,
      RejectionReason reason)
      implements PaymentRequestEvent {}

  /**
   * @param at when it was marked as paid; it was paid on the bank's day
   */
  record Settled(
      UUID paymentRequestId,
      UUID partnerId,
      long sequence,
      Instant at,
      List<UUID> voucherIds,
      Money total,
      Payment payment)
      implements PaymentRequestEvent {}
}
