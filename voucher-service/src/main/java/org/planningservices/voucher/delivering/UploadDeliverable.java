package org.planningservices.voucher.delivering;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.http.CurrentRequest;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.voucher.delivery.Deliverable;
import org.planningservices.voucher.delivery.Deliverables;
import org.planningservices.voucher.publishing.Timeline;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherStatus;
import org.planningservices.voucher.voucher.Vouchers;

/**
 * Keeps a file that a partner hands in; the file lies in its folder before the row commits. Copying
 * it takes long, so it is done before the transaction, for whom the voucher concerns.
 */
@ApplicationScoped
class UploadDeliverable {

  private final Vouchers vouchers;
  private final Deliverables deliverables;
  private final DeliverableFolder folder;
  private final DeliverablesSettings settings;
  private final Timeline timeline;
  private final Audit audit;
  private final CurrentCaller caller;
  private final CurrentRequest current;
  private final Clock clock;

  UploadDeliverable(
      Vouchers vouchers,
      Deliverables deliverables,
      DeliverableFolder folder,
      DeliverablesSettings settings,
      Timeline timeline,
      Audit audit,
      CurrentCaller caller,
      CurrentRequest current,
      Clock clock) {
    this.vouchers = vouchers;
    this.deliverables = deliverables;
    this.folder = folder;
    this.settings = settings;
    this.timeline = timeline;
    this.audit = audit;
    this.caller = caller;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Copies the file to its folder, if it is awaited now. Refuses nothing: a repeated request gets
   * its answer also when nothing is awaited any more.
   */
  void storeAhead(UUID voucherId, Upload upload) {
    if (isAwaited(voucherId)) {
      store(upload);
    }
  }

  /** What is in the folder stays there when the transaction rolls back. */
  private void store(Upload upload) {
    if (!current.isDryRun()) {
      folder.store(upload.file(), upload.sha256());
    }
  }

  /** Whether there is such a voucher for the caller, whatever is to become of the file. */
  boolean isForItsPartner(UUID voucherId) {
    return QuarkusTransaction.requiringNew().call(() -> vouchers.reached(voucherId).isPresent());
  }

  private boolean isAwaited(UUID voucherId) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                vouchers
                    .reached(voucherId)
                    .filter(voucher -> isAwaited(voucher, clock.instant()))
                    .isPresent());
  }

  private static boolean isAwaited(Voucher voucher, Instant now) {
    return voucher.status() == VoucherStatus.RESERVED
        && voucher.receipt().isEmpty()
        && now.isBefore(voucher.expiresAt());
  }

  @Transactional
  DeliverableView upload(UUID voucherId, Upload upload) {
    Caller partner = caller.get();
    Voucher voucher = vouchers.lockedReached(voucherId);
    Instant now = clock.instant();
    if (!isAwaited(voucher, now)) {
      throw new DeliveryRefusal.NotAwaited();
    }
    if (deliverables.count(voucherId, partner.organizationId()) >= settings.mostOfAVoucher()) {
      throw new DeliveryRefusal.TooMany(settings.mostOfAVoucher());
    }
    store(upload); // nothing to do unless it was not awaited before
    boolean usedElsewhere =
        deliverables.usedElsewhere(upload.sha256(), voucherId, partner.organizationId());
    Deliverable deliverable =
        Deliverable.of(voucherId, partner.organizationId(), upload.handedIn(), now);
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
    return DeliverableView.of(deliverable, usedElsewhere);
  }
}
