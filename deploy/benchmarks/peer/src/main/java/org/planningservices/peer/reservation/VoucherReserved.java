package org.planningservices.peer.reservation;

import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.peer.voucher.Voucher;

/** The payload of the event, and the facts of the timeline's entry. */
record VoucherReserved(
    UUID voucherId,
    UUID customerId,
    UUID partnerId,
    UUID locationId,
    String deliveryCountry,
    String offeringCode,
    String engagementCode,
    int days,
    LocalDate plannedStart,
    LocalDate plannedEnd,
    UUID leadConsultantId) {

  static VoucherReserved of(Voucher voucher, Voucher.Plan plan) {
    return new VoucherReserved(
        voucher.getId(),
        voucher.getCustomerId(),
        plan.partnerId(),
        plan.locationId(),
        plan.deliveryCountry(),
        voucher.getOfferingCode(),
        plan.engagementCode(),
        voucher.getDays(),
        plan.plannedStart(),
        plan.plannedEnd(),
        plan.leadConsultantId());
  }
}
