package org.planningservices.voucher.delivering;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An uploaded deliverable. */
@Schema(name = "Deliverable")
public record DeliverableView(
    UUID deliverableId,
    @Schema(examples = "findings-and-recommendations.pdf") String fileName,
    @Schema(examples = "application/pdf") String contentType,
    @Schema(description = "Bytes") long size,
    @Schema(description = "Of the bytes, in lower-case hexadecimal") String sha256,
    Instant uploadedAt,
    @Schema(
            description =
                "The same bytes were handed in for another voucher too; a partner learns this of its"
                    + " own uploads only")
        boolean alsoUsedElsewhere) {}
