package org.planningservices.voucher.delivering;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.voucher.completion.Deliverable;
import org.planningservices.voucher.completion.HandedInFile;

/** An uploaded deliverable. */
@Schema(name = "Deliverable")
public record DeliverableView(
    UUID deliverableId,
    @Schema(examples = "findings-and-recommendations.pdf") String fileName,
    @Schema(examples = "application/pdf") String contentType,
    @Schema(description = "In bytes") long size,
    @Schema(description = "Hash of the bytes, in lower-case hexadecimal") String sha256,
    Instant uploadedAt,
    @Schema(
            description =
                "The same bytes were also handed in for another voucher; a partner is"
                    + " shown this only for its own uploads")
        boolean alsoUsedElsewhere) {

  static DeliverableView of(Deliverable deliverable, boolean usedElsewhere) {
    HandedInFile file = deliverable.file();
    return new DeliverableView(
        deliverable.id(),
        file.fileName(),
        file.contentType(),
        file.size(),
        file.sha256(),
        deliverable.uploadedAt(),
        usedElsewhere);
  }
}
