package org.planningservices.voucher.delivering;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;

/** A file that a partner uploaded for a voucher; it never changes. */
@Entity
@Table(name = "deliverable")
public class Deliverable {

  @Id private UUID deliverableId;
  private UUID voucherId;
  private UUID partnerId;
  private String fileName;
  private String contentType;
  private long size;
  private String sha256;
  private Instant uploadedAt;

  protected Deliverable() {}

  Deliverable(UUID voucherId, UUID partnerId, Upload upload, Instant uploadedAt) {
    this.deliverableId = UniqueId.next();
    this.voucherId = voucherId;
    this.partnerId = partnerId;
    this.fileName = upload.fileName();
    this.contentType = upload.type().contentType();
    this.size = upload.size();
    this.sha256 = upload.sha256();
    this.uploadedAt = uploadedAt;
  }

  UUID id() {
    return deliverableId;
  }

  DeliverableView view(boolean usedElsewhere) {
    return new DeliverableView(
        deliverableId, fileName, contentType, size, sha256, uploadedAt, usedElsewhere);
  }
}
