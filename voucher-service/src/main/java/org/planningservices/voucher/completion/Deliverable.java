package org.planningservices.voucher.completion;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherStatus;

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

  /**
   * @param voucher that its partner holds
   * @throws DeliverableRefusal.NotAwaited unless {@link #isAwaited}
   * @throws DeliverableRefusal.TooMany when there are as many as may be
   */
  public static Deliverable handIn(
      Voucher voucher, HandedInFile file, HandedInBefore before, Instant at) {
    if (!isAwaited(voucher, at)) {
      throw new DeliverableRefusal.NotAwaited();
    }
    if (before.files() >= before.most()) {
      throw new DeliverableRefusal.TooMany(before.most());
    }
    Deliverable deliverable = new Deliverable();
    deliverable.deliverableId = UniqueId.next();
    deliverable.voucherId = voucher.id();
    deliverable.partnerId = voucher.reservation().orElseThrow().partnerId();
    deliverable.file = file;
    deliverable.uploadedAt = at;
    return deliverable;
  }

  /** Whether anything is taken for the voucher: reserved, valid and not yet reported. */
  public static boolean isAwaited(Voucher voucher, Instant at) {
    return voucher.status() == VoucherStatus.RESERVED
        && voucher.receipt().isEmpty()
        && at.isBefore(voucher.expiresAt());
  }

  public UUID id() {
    return deliverableId;
  }

  public UUID voucherId() {
    return voucherId;
  }

  public UUID partnerId() {
    return partnerId;
  }

  public HandedInFile file() {
    return file;
  }

  public Instant uploadedAt() {
    return uploadedAt;
  }
}
