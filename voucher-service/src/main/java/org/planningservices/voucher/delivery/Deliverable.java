package org.planningservices.voucher.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

  @Embedded private HandedInFile file;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  protected Deliverable() {}

  public static Deliverable of(
      UUID voucherId, UUID partnerId, HandedInFile file, Instant uploadedAt) {
    Deliverable deliverable = new Deliverable();
    deliverable.deliverableId = UniqueId.next();
    deliverable.voucherId = voucherId;
    deliverable.partnerId = partnerId;
    deliverable.file = file;
    deliverable.uploadedAt = uploadedAt;
    return deliverable;
  }

  public UUID id() {
    return deliverableId;
  }

  public HandedInFile file() {
    return file;
  }

  public Instant uploadedAt() {
    return uploadedAt;
  }
}
