package org.planningservices.voucher.licensing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a page of ledger entries, for the OpenAPI file. */
@Schema(name = "LedgerEntryPage")
public record LedgerEntryPage(
    List<LedgerEntryView> items,
    @Schema(description = "Opaque; absent on the last page") @Nullable String nextCursor) {}
