package org.planningservices.voucher.delivering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.voucher.completion.Deliverable;
import org.planningservices.voucher.completion.Deliverables;
import org.planningservices.voucher.completion.HandedInBefore;
import org.planningservices.voucher.completion.HandedInFile;
import org.planningservices.voucher.publishing.Timeline;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.Vouchers;

/** Keeps a file that a partner hands in; the file lies in its folder before the row commits. */
@ApplicationScoped
class UploadDeliverable {

  private final Vouchers vouchers;
  private final Deliverables deliverables;
  private final Intake intake;
  private final Timeline timeline;
  private final Audit audit;
  private final Clock clock;

  UploadDeliverable(
      Vouchers vouchers,
      Deliverables deliverables,
      Intake intake,
      Timeline timeline,
      Audit audit,
      Clock clock) {
    this.vouchers = vouchers;
    this.deliverables = deliverables;
    this.intake = intake;
    this.timeline = timeline;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  DeliverableView upload(UUID voucherId, Upload upload) {
    Voucher voucher = vouchers.lockedReached(voucherId);
    Instant now = clock.instant();
    HandedInFile file = upload.handedIn();
    HandedInBefore before = deliverables.before(voucher, file);
    Deliverable deliverable = Deliverable.handIn(voucher, file, before, now);
    intake.store(upload);
    deliverables.persist(deliverable);
    timeline.write(entry(deliverable));
    audit.record("upload", "deliverable", deliverable.id(), null);
    return DeliverableView.of(deliverable, before.sameElsewhere());
  }

  private static Timeline.Entry entry(Deliverable deliverable) {
    HandedInFile file = deliverable.file();
    return new Timeline.Entry(
        deliverable.voucherId(),
        deliverable.uploadedAt(),
        "DeliverableUploaded",
        Organizations.PARTNER,
        deliverable.partnerId(),
        Map.of(
            "deliverableId", deliverable.id(),
            "contentType", file.contentType(),
            "size", file.size(),
            "sha256", file.sha256()));
  }
}
