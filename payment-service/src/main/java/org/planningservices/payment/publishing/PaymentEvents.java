package org.planningservices.payment.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.outbox.OutboxMessage;
import org.planningservices.payment.money.MoneyView;
import org.planningservices.payment.payable.PayableEvent;
import org.planningservices.payment.request.PaymentRequestEvent;

/** What the rest of the suite is told, word for word as in {@code contracts/events}. */
public final class PaymentEvents {

  private PaymentEvents() {}

  record PaymentRequestDrafted(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      MoneyView total,
      Instant draftedAt) {}

  record PaymentRequestDeleted(
      UUID paymentRequestId, UUID partnerId, List<UUID> voucherIds, Instant deletedAt) {}

  record PaymentRequestSubmitted(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      String referenceNumber,
      MoneyView total,
      Instant submittedAt) {}

  record PaymentRequestApproved(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      Instant approvedAt,
      LocalDate payBy) {}

  record PaymentRequestRejected(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      String reasonCode,
      Instant rejectedAt) {}

  record PaymentSettled(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      MoneyView total,
      String paymentReference,
      LocalDate settledOn) {}

  record InvoicingDeadlineMissed(UUID voucherId, UUID partnerId, LocalDate deadline) {}

  /**
   * @param sequence of the payment request after the move
   */
  public static OutboxMessage toMessage(PaymentRequestEvent event, long sequence) {
    Record payload =
        switch (event) {
          case PaymentRequestEvent.Drafted it ->
              new PaymentRequestDrafted(
                  it.paymentRequestId(),
                  it.partnerId(),
                  it.voucherIds(),
                  MoneyView.of(it.total()),
                  it.draftedAt());
          case PaymentRequestEvent.Deleted it ->
              new PaymentRequestDeleted(
                  it.paymentRequestId(), it.partnerId(), it.voucherIds(), it.deletedAt());
          case PaymentRequestEvent.Submitted it ->
              new PaymentRequestSubmitted(
                  it.paymentRequestId(),
                  it.partnerId(),
                  it.voucherIds(),
                  it.referenceNumber(),
                  MoneyView.of(it.total()),
                  it.submittedAt());
          case PaymentRequestEvent.Approved it ->
              new PaymentRequestApproved(
                  it.paymentRequestId(),
                  it.partnerId(),
                  it.voucherIds(),
                  it.approvedAt(),
                  it.payBy());
          case PaymentRequestEvent.Rejected it ->
              new PaymentRequestRejected(
                  it.paymentRequestId(),
                  it.partnerId(),
                  it.voucherIds(),
                  it.reason().name(),
                  it.rejectedAt());
          case PaymentRequestEvent.Settled it ->
              new PaymentSettled(
                  it.paymentRequestId(),
                  it.partnerId(),
                  it.voucherIds(),
                  MoneyView.of(it.total()),
                  it.paymentReference(),
                  it.settledOn());
        };
    return message(event.paymentRequestId(), sequence, event.partnerId(), payload);
  }

  /**
   * @param sequence of the payable after the move
   */
  public static OutboxMessage toMessage(PayableEvent event, long sequence) {
    return switch (event) {
      case PayableEvent.Forfeited it ->
          message(
              it.voucherId(),
              sequence,
              it.partnerId(),
              new InvoicingDeadlineMissed(it.voucherId(), it.partnerId(), it.deadline()));
    };
  }

  // A payload's class bears the name of its event; the schema of that name is checked at append.
  private static OutboxMessage message(UUID key, long sequence, UUID partnerId, Record payload) {
    return new OutboxMessage(
        payload.getClass().getSimpleName(), key, sequence, Map.of("partnerid", partnerId), payload);
  }
}
