package org.planningservices.payment.viewing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.planningservices.payment.payable.PayableStatus;

/** A redeemed voucher and where its payment stands. */
@Schema(name = "Payable")
public record PayableView(
    UUID voucherId,
    UUID partnerId,
    UUID locationId,
    @Schema(description = "ISO 3166-1 alpha-2") String deliveryCountry,
    String offeringCode,
    String engagementCode,
    int days,
    Instant redeemedAt,
    @Schema(
            description =
                "Last day, in the country of delivery, to submit a payment request for it")
        LocalDate deadline,
    PayableStatus status,
    @Schema(description = "The payment request that it is on; absent when on none")
        @Nullable UUID paymentRequestId) {

  /** The view and its sequence, as they come from the database. */
  record Row(
      UUID voucherId,
      UUID partnerId,
      UUID locationId,
      String deliveryCountry,
      String offeringCode,
      String engagementCode,
      int days,
      Instant redeemedAt,
      LocalDate deadline,
      PayableStatus status,
      UUID paymentRequestId,
      long sequence) {

    PayableView view() {
      return new PayableView(
          voucherId,
          partnerId,
          locationId,
          deliveryCountry,
          offeringCode,
          engagementCode,
          days,
          redeemedAt,
          deadline,
          status,
          paymentRequestId);
    }
  }
}
