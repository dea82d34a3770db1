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

/** What the rest of the suite reads, word for word as in {@code contracts/events}. */
public final class PaymentEvents {

  private PaymentEvents() {}

  record PaymentRequestDrafted(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      MoneyView total,
      Instant draftedAt) {

    static PaymentRequestDrafted of(PaymentRequestEvent.Drafted it) {
      return new PaymentRequestDrafted(
          it.paymentRequestId(),
          it.partnerId(),
          it.voucherIds(),
          MoneyView.of(it.total()),
          it.draftedAt());
    }
  }

  record PaymentRequestDeleted(
      UUID paymentRequestId, UUID partnerId, List<UUID> voucherIds, Instant deletedAt) {

    static PaymentRequestDeleted of(PaymentRequestEvent.Deleted it) {
      return new PaymentRequestDeleted(
          it.paymentRequestId(), it.partnerId(), it.voucherIds(), it.deletedAt());
    }
  }

  record PaymentRequestSubmitted(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      String referenceNumber,
      MoneyView total,
      Instant submittedAt) {

    static PaymentRequestSubmitted of(PaymentRequestEvent.Submitted it) {
      return new PaymentRequestSubmitted(
          it.paymentRequestId(),
          it.partnerId(),
          it.voucherIds(),
          it.referenceNumber(),
          MoneyView.of(it.total()),
          it.submittedAt());
    }
  }

  record PaymentRequestApproved(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      Instant approvedAt,
      LocalDate payBy) {

    static PaymentRequestApproved of(PaymentRequestEvent.Approved it) {
      return new PaymentRequestApproved(
          it.paymentRequestId(), it.partnerId(), it.voucherIds(), it.approvedAt(), it.payBy());
    }
  }

  record PaymentRequestRejected(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      String reasonCode,
      Instant rejectedAt) {

    static PaymentRequestRejected of(PaymentRequestEvent.Rejected it) {
      return new PaymentRequestRejected(
          it.paymentRequestId(),
          it.partnerId(),
          it.voucherIds(),
          it.reason().name(),
          it.rejectedAt());
    }
  }

  record PaymentSettled(
      UUID paymentRequestId,
      UUID partnerId,
      List<UUID> voucherIds,
      MoneyView total,
      String paymentReference,
      LocalDate settledOn) {

    static PaymentSettled of(PaymentRequestEvent.Settled it) {
      return new PaymentSettled(
          it.paymentRequestId(),
          it.partnerId(),
          it.voucherIds(),
          MoneyView.of(it.total()),
          it.paymentReference(),
          it.settledOn());
    }
  }

  record InvoicingDeadlineMissed(UUID voucherId, UUID partnerId, LocalDate deadline) {}

  /**
   * @param sequence of the payment request after the move
   */
  public static OutboxMessage toMessage(PaymentRequestEvent event, long sequence) {
    Record payload =
        switch (event) {
          case PaymentRequestEvent.Drafted it -> PaymentRequestDrafted.of(it);
          case PaymentRequestEvent.Deleted it -> PaymentRequestDeleted.of(it);
          case PaymentRequestEvent.Submitted it -> PaymentRequestSubmitted.of(it);
          case PaymentRequestEvent.Approved it -> PaymentRequestApproved.of(it);
          case PaymentRequestEvent.Rejected it -> PaymentRequestRejected.of(it);
          case PaymentRequestEvent.Settled it -> PaymentSettled.of(it);
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
