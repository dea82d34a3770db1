package org.planningservices.voucher.validating;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.voucher.voucher.VoucherStatus;

/** What a code is good for. */
@Schema(name = "Validation")
public record ValidationView(
    UUID voucherId,
    @Schema(implementation = VoucherStatus.class, examples = "ASSIGNED") String status,
    @Schema(examples = "DDPS") String offeringCode,
    @Schema(description = "Length of the engagement in whole days") int days,
    Instant expiresAt,
    @Schema(description = "Whether the caller could reserve it now, leaving aside what it plans")
        boolean reservable,
    @Schema(description = "Why not; empty when it can") List<Reason> reasons) {}
