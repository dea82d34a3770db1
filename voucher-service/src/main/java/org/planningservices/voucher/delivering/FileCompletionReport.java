package org.planningservices.voucher.delivering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.foundation.http.Versions;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.voucher.publishing.VoucherEvents;
import org.planningservices.voucher.voucher.Reservation;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherEvent;
import org.planningservices.voucher.voucher.VoucherRefusal;
import org.planningservices.voucher.voucher.Vouchers;

/** Files the completion report of a delivered engagement and gives its receipt. */
@ApplicationScoped
class FileCompletionReport {

  private final Vouchers vouchers;
  private final Deliverables deliverables;
  private final CompletionReports reports;
  private final VoucherEvents events;
  private final Audit audit;
  private final CurrentCaller caller;
  private final Versions versions;
  private final Clock clock;

  FileCompletionReport(
      Vouchers vouchers,
      Deliverables deliverables,
      CompletionReports reports,
      VoucherEvents events,
      Audit audit,
      CurrentCaller caller,
      Versions versions,
      Clock clock) {
    this.vouchers = vouchers;
    this.deliverables = deliverables;
    this.reports = reports;
    this.events = events;
    this.audit = audit;
    this.caller = caller;
    this.versions = versions;
    this.clock = clock;
  }

  @Transactional
  CompletionReportView file(UUID voucherId, CompletionReportRequest told) {
    UUID partnerId = caller.get().organizationId();
    Voucher voucher = vouchers.lockedOfPartner(voucherId, caller.get());
    Instant now = clock.instant();
    versions.honourMatch(voucher.sequence());
    Reservation held = voucher.reservation().orElseThrow(() -> new UnknownResource("voucher"));
    List<Deliverables.Content> handedIn =
        deliverables.own(voucherId, partnerId, told.deliverableIds());
    UUID receiptId = UniqueId.next();
    VoucherEvent.Completed event =
        voucher.complete(partnerId, completion(receiptId, told, handedIn), now);
    List<Reason> reasons = CompletionRule.failed(delivery(voucher, held, told, handedIn, now));
    if (!reasons.isEmpty()) {
      throw new VoucherRefusal.CompletionRefused(reasons);
    }
    CompletionReport report = new CompletionReport(receiptId, voucherId, partnerId, told, now);
    reports.persist(report);
    audit.record("complete", "voucher", voucherId, null);
    events.publish(event);
    return report.view();
  }

  private static VoucherEvent.Completion completion(
      UUID receiptId, CompletionReportRequest told, List<Deliverables.Content> handedIn) {
    return new VoucherEvent.Completion(
        receiptId,
        told.actualStart(),
        told.actualEnd(),
        told.daysDelivered(),
        handedIn.stream()
            .map(file -> new VoucherEvent.Deliverable(file.deliverableId(), file.sha256()))
            .toList());
  }

  private Delivery delivery(
      Voucher voucher,
      Reservation held,
      CompletionReportRequest told,
      List<Deliverables.Content> handedIn,
      Instant now) {
    Set<UUID> known =
        handedIn.stream()
            .map(Deliverables.Content::deliverableId)
            .collect(Collectors.toUnmodifiableSet());
    Set<UUID> strangers =
        told.deliverableIds().stream()
            .filter(id -> !known.contains(id))
            .collect(Collectors.toUnmodifiableSet());
    return new Delivery(
        told.actualStart(),
        told.actualEnd(),
        told.daysDelivered(),
        told.offSiteDays(),
        DeliveryZone.dateAt(held.deliveryCountry(), now),
        DeliveryZone.dateAt(held.deliveryCountry(), held.reservedAt()),
        DeliveryZone.dateAt(held.deliveryCountry(), voucher.expiresAt()),
        voucher.days(),
        isQualified(held, told.leadConsultantId()),
        known,
        strangers);
  }

  /**
   * Who was qualified when the voucher was reserved may deliver, whatever was lost since [D7]; who
   * takes over has to be qualified now.
   */
  private boolean isQualified(Reservation held, UUID leadConsultantId) {
    return held.leadConsultantId().equals(leadConsultantId)
        || reports.isQualified(held.partnerId(), leadConsultantId, held.engagementCode());
  }
}
