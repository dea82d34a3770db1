package org.planningservices.voucher.redeeming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.voucher.voucher.Reservation;
import org.planningservices.voucher.voucher.VoucherEvent;
import org.planningservices.voucher.voucher.VoucherStatus;

/** A redeemed voucher. */
@Schema(name = "Redemption")
public record RedemptionView(
    UUID voucherId,
    @Schema(implementation = VoucherStatus.class, examples = "REDEEMED") String status,
    UUID partnerId,
    @Schema(description = "The location that has to invoice") UUID locationId,
    @Schema(description = "ISO 3166-1 alpha-2", examples = "DE") String deliveryCountry,
    String offeringCode,
    String engagementCode,
    int days,
    Instant redeemedAt,
    @Schema(description = "Last day, in the country of delivery, to submit a payment request")
        LocalDate paymentRequestDeadline) {

  static RedemptionView of(VoucherEvent.Redeemed redeemed) {
    Reservation reservation = redeemed.reservation();
    return new RedemptionView(
        redeemed.voucherId(),
        VoucherStatus.REDEEMED.name(),
        reservation.partnerId(),
        reservation.locationId(),
        reservation.deliveryCountry(),
        redeemed.offeringCode(),
        reservation.engagementCode(),
        redeemed.days(),
        redeemed.at(),
        redeemed.paymentRequestDeadline());
  }
}
