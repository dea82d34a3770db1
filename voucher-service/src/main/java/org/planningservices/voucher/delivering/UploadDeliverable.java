package org.planningservices.voucher.delivering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.voucher.publishing.Timeline;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherStatus;
import org.planningservices.voucher.voucher.Vouchers;

/** Keeps a file that a partner hands in; the file lies in its folder before the row commits. */
@ApplicationScoped
class UploadDeliverable {

  private final Vouchers vouchers;
  private final Deliverables deliverables;
  private final DeliverableFolder folder;
  private final Timeline timeline;
  private final Audit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  UploadDeliverable(
      Vouchers vouchers,
      Deliverables deliverables,
      DeliverableFolder folder,
      Timeline timeline,
      Audit audit,
      CurrentCaller caller,
      Clock clock) {
    this.vouchers = vouchers;
    this.deliverables = deliverables;
    this.folder = folder;
    this.timeline = timeline;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  DeliverableView upload(UUID voucherId, Upload upload) {
    Caller partner = caller.get();
    Instant now = clock.instant();
    Voucher voucher = vouchers.lockedOfPartner(voucherId, partner.organizationId());
    if (voucher.status() != VoucherStatus.RESERVED
        || voucher.receipt().isPresent()
        || !now.isBefore(voucher.expiresAt())) {
      throw new DeliveryRefusal.NotAwaited();
    }
    boolean usedElsewhere =
        deliverables.usedElsewhere(upload.sha256(), voucherId, partner.organizationId());
    Deliverable deliverable = new Deliverable(voucherId, partner.organizationId(), upload, now);
    deliverables.persist(deliverable);
    audit.record("upload", "deliverable", deliverable.id(), null);
    timeline.write(
        new Timeline.Entry(
            voucherId,
            now,
            "DeliverableUploaded",
            Organizations.PARTNER,
            partner.organizationId(),
            Map.of(
                "deliverableId", deliverable.id(),
                "contentType", upload.type().contentType(),
                "size", upload.size(),
                "sha256", upload.sha256())));
    folder.store(upload.file(), upload.sha256());
    return deliverable.view(usedElsewhere);
  }
}
