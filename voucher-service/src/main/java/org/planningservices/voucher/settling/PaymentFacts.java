package org.planningservices.voucher.settling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The fields that this service reads of the events of payment-service. */
final class PaymentFacts {

  private PaymentFacts() {}

  record PaymentRequestSubmitted(
      UUID paymentRequestId, List<UUID> voucherIds, String referenceNumber, Instant submittedAt) {

    /** As exact as the database keeps it, so that a fact is never older than itself. */
    PaymentRequestSubmitted {
      submittedAt = submittedAt.truncatedTo(ChronoUnit.MICROS);
    }
  }

  record PaymentRequestApproved(
      UUID paymentRequestId, List<UUID> voucherIds, Instant approvedAt, LocalDate payBy) {}

  record PaymentRequestRejected(
      UUID paymentRequestId, List<UUID> voucherIds, String reasonCode, Instant rejectedAt) {}

  record PaymentSettled(UUID paymentRequestId, List<UUID> voucherIds, LocalDate settledOn) {}

  record InvoicingDeadlineMissed(UUID voucherId, LocalDate deadline) {}
}
