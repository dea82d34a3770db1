package org.planningservices.voucher.viewing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.planningservices.voucher.voucher.VoucherStatus;

/** A voucher as its customer, its partner and the programme see it; never with its code. */
@Schema(name = "Voucher")
public record VoucherView(
    UUID voucherId,
    UUID customerId,
    UUID agreementId,
    @Schema(examples = "DDPS") String offeringCode,
    @Schema(description = "Length of the engagement in whole days") int days,
    @Schema(implementation = VoucherStatus.class, examples = "RESERVED") String status,
    @Schema(description = "The only partner that may reserve it; absent if any partner may")
        @Nullable UUID designatedPartnerId,
    @Schema(description = "The partner that reserved it") @Nullable UUID partnerId,
    Instant assignedAt,
    @Schema(description = "180 days after assignment; the voucher has to be redeemed by then")
        Instant expiresAt,
    @Nullable Reservation reservation,
    @Nullable CompletionReport completionReport,
    @Nullable Instant redeemedAt,
    @Schema(description = "Last day, in the country of delivery, to submit a payment request")
        @Nullable LocalDate paymentRequestDeadline,
    @Nullable Settlement settlement) {

  /** Who delivers what, where and when. */
  @Schema(name = "VoucherReservation")
  public record Reservation(
      UUID locationId,
      @Schema(description = "ISO 3166-1 alpha-2", examples = "DE") String deliveryCountry,
      @Schema(examples = "DDPS-WINOFF") String engagementCode,
      LocalDate plannedStart,
      LocalDate plannedEnd,
      UUID leadConsultantId,
      Instant reservedAt) {}

  /** That the completion report is filed. */
  @Schema(name = "VoucherCompletionReport")
  public record CompletionReport(UUID receiptId, Instant submittedAt) {}

  /** What payment-service published about the latest payment request. */
  @Schema(name = "VoucherSettlement")
  public record Settlement(
      UUID paymentRequestId,
      @Schema(
              enumeration = {"SUBMITTED", "APPROVED", "REJECTED", "SETTLED"},
              examples = "SUBMITTED")
          String status,
      @Schema(description = "Absent until the payment service has reported the submission")
          @Nullable String referenceNumber,
      @Schema(description = "Absent until the payment service has reported the submission")
          @Nullable Instant submittedAt,
      @Schema(description = "Last day for the payment of an approved request")
          @Nullable LocalDate payBy,
      @Schema(
              description = "Why the request was rejected",
              enumeration = {
                "MISSING_DELIVERABLE",
                "WRONG_COUNTRY_LOCATION",
                "DURATION_VIOLATION",
                "NOT_ELIGIBLE",
                "OUT_OF_SCOPE",
                "NOT_RESERVED_BEFORE_START",
                "EXTRA_CHARGE",
                "MULTI_15_DAY",
                "NOT_UNIQUE"
              })
          @Nullable String reasonCode,
      @Nullable LocalDate settledOn) {}
}
