package org.planningservices.voucher.assigning;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.voucher.voucher.VoucherStatus;

/** A voucher that was taken back. */
@Schema(name = "Cancellation")
public record CancellationView(
    UUID voucherId,
    @Schema(implementation = VoucherStatus.class, examples = "CANCELLED") String status,
    int days,
    @Schema(description = "False when the agreement has ended, so that the days are lost")
        boolean daysReturned) {}
