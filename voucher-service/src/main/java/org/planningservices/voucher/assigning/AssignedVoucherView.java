package org.planningservices.voucher.assigning;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherStatus;

/** A new voucher with its code, which is shown this once. */
@Schema(name = "AssignedVoucher")
public record AssignedVoucherView(
    UUID voucherId,
    UUID customerId,
    UUID agreementId,
    String offeringCode,
    @Schema(description = "Length of the engagement in whole days") int days,
    @Schema(implementation = VoucherStatus.class, examples = "ASSIGNED") String status,
    @Nullable UUID designatedPartnerId,
    Instant assignedAt,
    @Schema(description = "180 days after assignment; the voucher has to be redeemed by then")
        Instant expiresAt,
    @Schema(
            description = "To give to the partner that is to reserve it",
            examples = "XXXX-XXXX-XXXX-XXXX-X")
        @Nullable String code) {

  static AssignedVoucherView of(Voucher voucher, String code) {
    return new AssignedVoucherView(
        voucher.id(),
        voucher.customerId(),
        voucher.entitlement().agreementId(),
        voucher.offeringCode(),
        voucher.days(),
        voucher.status().name(),
        voucher.entitlement().designatedPartnerId(),
        voucher.entitlement().assignedAt(),
        voucher.expiresAt(),
        code);
  }

  /** Never prints the code. */
  @Override
  public String toString() {
    return "AssignedVoucherView " + voucherId;
  }
}
