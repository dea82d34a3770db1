package org.planningservices.peer.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.peer.voucher.Voucher;
import org.planningservices.peer.voucher.VoucherStatus;

public record ReservationView(
    UUID voucherId,
    VoucherStatus status,
    String offeringCode,
    int days,
    UUID partnerId,
    UUID locationId,
    String deliveryCountry,
    String engagementCode,
    LocalDate plannedStart,
    LocalDate plannedEnd,
    UUID leadConsultantId,
    String customerLegalEntity,
    String division,
    String productFocus,
    String justification,
    String termsVersion,
    Instant reservedAt,
    Instant expiresAt) {

  static ReservationView of(Voucher voucher, Voucher.Plan plan) {
    return new ReservationView(
        voucher.getId(),
        voucher.getStatus(),
        voucher.getOfferingCode(),
        voucher.getDays(),
        plan.partnerId(),
        plan.locationId(),
        plan.deliveryCountry(),
        plan.engagementCode(),
        plan.plannedStart(),
        plan.plannedEnd(),
        plan.leadConsultantId(),
        plan.customerLegalEntity(),
        plan.division(),
        plan.productFocus(),
        plan.justification(),
        plan.termsVersion(),
        voucher.getReservedAt(),
        voucher.getExpiresAt());
  }
}
