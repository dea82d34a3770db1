package org.planningservices.voucher.reserving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.planningservices.voucher.voucher.Reservation;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherStatus;

/** A reservation as the partner that holds it sees it. */
@Schema(name = "Reservation")
public record ReservationView(
    UUID voucherId,
    @Schema(
            implementation = VoucherStatus.class,
            description = "Of the voucher",
            examples = "RESERVED")
        String status,
    @Schema(examples = "DDPS") String offeringCode,
    @Schema(description = "Length of the engagement in whole days") int days,
    UUID partnerId,
    UUID locationId,
    @Schema(description = "ISO 3166-1 alpha-2", examples = "DE") String deliveryCountry,
    @Schema(examples = "DDPS-WINOFF") String engagementCode,
    LocalDate plannedStart,
    LocalDate plannedEnd,
    UUID leadConsultantId,
    @Nullable String customerLegalEntity,
    @Nullable String division,
    @Nullable String productFocus,
    @Schema(description = "Why this 15-day engagement is a different one from the previous one")
        @Nullable String justification,
    String termsVersion,
    Instant reservedAt,
    @Schema(
            description =
                "The engagement has to be delivered and reported and the voucher redeemed by then")
        Instant expiresAt) {

  static ReservationView of(Voucher voucher, Reservation reservation) {
    return new ReservationView(
        voucher.id(),
        voucher.status().name(),
        voucher.offeringCode(),
        voucher.days(),
        reservation.partnerId(),
        reservation.locationId(),
        reservation.deliveryCountry(),
        reservation.engagementCode(),
        reservation.plannedStart(),
        reservation.plannedEnd(),
        reservation.leadConsultantId(),
        reservation.customerLegalEntity(),
        reservation.division(),
        reservation.productFocus(),
        reservation.justification(),
        reservation.termsVersion(),
        reservation.reservedAt(),
        voucher.expiresAt());
  }
}
