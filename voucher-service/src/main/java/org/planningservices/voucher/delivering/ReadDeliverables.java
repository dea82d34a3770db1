package org.planningservices.voucher.delivering;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.identity.Organizations;
import org.planningservices.foundation.paging.PageRequest;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.voucher.completion.Deliverables;
import org.planningservices.voucher.voucher.Vouchers;

/**
 * Shows what was handed in for a voucher: to its customer and the programme all of it, to the
 * partner that holds it its own.
 */
@ApplicationScoped
class ReadDeliverables {

  private final Vouchers vouchers;
  private final Deliverables deliverables;
  private final DeliverableFolder folder;
  private final CurrentCaller current;

  ReadDeliverables(
      Vouchers vouchers,
      Deliverables deliverables,
      DeliverableFolder folder,
      CurrentCaller current) {
    this.vouchers = vouchers;
    this.deliverables = deliverables;
    this.folder = folder;
    this.current = current;
  }

  /** A deliverable and where its bytes lie. */
  record Stored(HandedInView deliverable, Path file) {}

  /**
   * Newest first.
   *
   * @throws UnknownResource when there is no such voucher, or it does not concern the caller
   */
  List<HandedInView> list(UUID voucherId, PageRequest page) {
    checkVoucher(voucherId);
    return deliverables.ofVoucher(voucherId, onlyBy(), page).stream()
        .map(HandedInView::of)
        .toList();
  }

  /**
   * @throws UnknownResource when there is no such voucher or deliverable, or it does not concern
   *     the caller
   */
  Stored content(UUID voucherId, UUID deliverableId) {
    checkVoucher(voucherId);
    HandedInView found =
        deliverables
            .ofVoucher(voucherId, onlyBy(), deliverableId)
            .map(HandedInView::of)
            .orElseThrow(() -> new UnknownResource("deliverable"));
    return new Stored(found, folder.path(found.sha256()));
  }

  private void checkVoucher(UUID voucherId) {
    vouchers.reached(voucherId).orElseThrow(() -> new UnknownResource("voucher"));
  }

  /** A partner that held the voucher before may have handed something in, too. */
  private UUID onlyBy() {
    Caller caller = current.get();
    return caller.is(Organizations.PARTNER) ? caller.organizationId() : null;
  }
}
