package org.planningservices.voucher.licensing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.planningservices.voucher.benefit.LedgerEntry;
import org.planningservices.voucher.benefit.LedgerKind;

/** One change of an agreement's balance. */
@Schema(name = "LedgerEntry")
public record LedgerEntryView(
    UUID ledgerEntryId,
    UUID agreementId,
    @Schema(description = "The agreement's version right after this change") long sequence,
    @Schema(implementation = LedgerKind.class, examples = "GRANTED") String kind,
    @Schema(
            description =
                "Whole days; positive when added to the balance, negative when taken from it")
        long days,
    @Schema(description = "Days available right after this change") long balance,
    @Schema(description = "The voucher that took or returned the days") @Nullable UUID voucherId,
    @Nullable String reason,
    Instant at) {

  static LedgerEntryView of(LedgerEntry entry) {
    return new LedgerEntryView(
        entry.id(),
        entry.agreementId(),
        entry.sequence(),
        entry.kind().name(),
        entry.days(),
        entry.balance(),
        entry.voucherId().orElse(null),
        entry.reason().orElse(null),
        entry.at());
  }
}
