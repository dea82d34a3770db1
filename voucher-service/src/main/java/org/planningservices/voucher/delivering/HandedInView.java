package org.planningservices.voucher.delivering;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.planningservices.voucher.completion.Deliverable;
import org.planningservices.voucher.completion.HandedInFile;

/** A deliverable that was handed in, as everybody whom its voucher concerns sees it. */
@Schema(name = "HandedInDeliverable")
public record HandedInView(
    UUID deliverableId,
    @Schema(examples = "findings-and-recommendations.pdf") String fileName,
    @Schema(examples = "application/pdf") String contentType,
    @Schema(description = "In bytes") long size,
    @Schema(description = "Hash of the bytes, in lower-case hexadecimal") String sha256,
    Instant uploadedAt) {

  static HandedInView of(Deliverable deliverable) {
    HandedInFile file = deliverable.file();
    return new HandedInView(
        deliverable.id(),
        file.fileName(),
        file.contentType(),
        file.size(),
        file.sha256(),
        deliverable.uploadedAt());
  }
}
