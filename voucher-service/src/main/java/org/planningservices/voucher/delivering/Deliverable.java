package org.planningservices.voucher.delivering;

import jakarta.persistence.Column;
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

  @Id
  @Column(name = "deliverable_id")
  private UUID deliverableId;

  @Column(name = "voucher_id")
  private UUID voucherId;

  @Column(name = "partner_id")
  private UUID partnerId;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "content_type")
  private String contentType;

  private long size;
  private String sha256;

  @Column(name = "uploaded_at")
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

  HandedInView handedIn() {
    return new HandedInView(deliverableId, fileName, contentType, size, sha256, uploadedAt);
  }

  DeliverableView view(boolean usedElsewhere) {
    return new DeliverableView(
        deliverableId, fileName, contentType, size, sha256, uploadedAt, usedElsewhere);
  }
}
