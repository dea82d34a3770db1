package org.planningservices.payment.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.planningservices.payment.money.Money;
import org.planningservices.payment.money.MoneyView;

/** A payment request as callers see it. */
@Schema(name = "PaymentRequest")
public record PaymentRequestView(
    UUID paymentRequestId,
    UUID partnerId,
    UUID locationId,
    @Schema(description = "ISO 3166-1 alpha-2") String deliveryCountry,
    String partnerInvoiceNumber,
    @Schema(
            description =
                "1 for the first request with this invoice number, one more for each correction"
                    + " after a rejection",
            examples = "1")
        int invoiceRevision,
    PaymentRequestStatus status,
    List<Line> lines,
    @Schema(description = "The sum of the lines") MoneyView total,
    Instant draftedAt,
    @Schema(description = "The programme's number, assigned on submission")
        @Nullable String referenceNumber,
    @Nullable UUID payeeId,
    @Nullable Instant submittedAt,
    @Nullable Instant reviewedAt,
    @Schema(description = "Why it was rejected") @Nullable RejectionReason reasonCode,
    @Schema(description = "What the reviewer wrote") @Nullable String note,
    @Schema(description = "Last day for the payment, in the country of delivery")
        @Nullable LocalDate payBy,
    @Nullable String paymentReference,
    @Nullable LocalDate paidOn) {

  /** One voucher and what it is worth. */
  @Schema(name = "PaymentRequestLine")
  public record Line(
      UUID voucherId, String offeringCode, String engagementCode, int days, MoneyView amount) {

    static Line of(PaymentRequestLine line) {
      return new Line(
          line.voucherId(),
          line.offeringCode(),
          line.engagementCode(),
          line.days(),
          MoneyView.of(line.amount()));
    }
  }

  /** What a state change answers: the aggregate as it is after the move. */
  public static PaymentRequestView of(PaymentRequest request) {
    return new Row(
            request.id(),
            request.partnerId(),
            request.invoice(),
            request.status(),
            request.total(),
            request.draftedAt(),
            request.submission(),
            request.review(),
            request.payment(),
            request.sequence())
        .view(request.lines().stream().map(Line::of).toList());
  }

  /** The view without its lines, and its sequence, as they come from the database. */
  public record Row(
      UUID paymentRequestId,
      UUID partnerId,
      Invoice invoice,
      PaymentRequestStatus status,
      Money total,
      Instant draftedAt,
      Submission submission,
      Review review,
      Payment payment,
      long sequence) {

    public PaymentRequestView view(List<Line> lines) {
      Submission submitted = submission == null ? new Submission(null, null, null) : submission;
      Review reviewed = review == null ? new Review(null, null, null, null, null) : review;
      Payment paid = payment == null ? new Payment(null, null, null) : payment;
      return new PaymentRequestView(
          paymentRequestId,
          partnerId,
          invoice.locationId(),
          invoice.deliveryCountry(),
          invoice.number(),
          invoice.revision(),
          status,
          lines,
          MoneyView.of(total),
          draftedAt,
          submitted.referenceNumber(),
          submitted.payeeId(),
          submitted.submittedAt(),
          reviewed.reviewedAt(),
          reviewed.rejectionReason(),
          reviewed.note(),
          reviewed.payBy(),
          paid.reference(),
          paid.paidOn());
    }
  }

  /** A line and the payment request that it belongs to, as they come from the database. */
  public record LineRow(
      UUID paymentRequestId,
      UUID voucherId,
      String offeringCode,
      String engagementCode,
      int days,
      Money amount) {

    public Line line() {
      return new Line(voucherId, offeringCode, engagementCode, days, MoneyView.of(amount));
    }
  }
}
