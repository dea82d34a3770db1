package org.planningservices.voucher.delivering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.voucher.completion.CompletionReport;
import org.planningservices.voucher.completion.CompletionReports;
import org.planningservices.voucher.completion.Deliveries;
import org.planningservices.voucher.completion.Delivery;
import org.planningservices.voucher.publishing.VoucherEvents;
import org.planningservices.voucher.voucher.Reservation;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherEvent;
import org.planningservices.voucher.voucher.Vouchers;

/** Files the completion report of a delivered engagement and gives its receipt. */
@ApplicationScoped
class FileCompletionReport {

  private final Vouchers vouchers;
  private final Deliveries deliveries;
  private final CompletionReports reports;
  private final VoucherEvents events;
  private final Audit audit;
  private final Clock clock;

  FileCompletionReport(
      Vouchers vouchers,
      Deliveries deliveries,
      CompletionReports reports,
      VoucherEvents events,
      Audit audit,
      Clock clock) {
    this.vouchers = vouchers;
    this.deliveries = deliveries;
    this.reports = reports;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  CompletionReport file(UUID voucherId, CompletionReportRequest told) {
    Voucher voucher = vouchers.toChange(voucherId);
    UUID partnerId =
        voucher
            .reservation()
            .map(Reservation::partnerId)
            .orElseThrow(() -> new UnknownResource("voucher"));
    Instant now = clock.instant();
    voucher.checkReportable(partnerId, now);
    Delivery delivery = deliveries.of(voucher, told.work(), told.deliverableIds(), now);
    CompletionReport.Filed filed = CompletionReport.file(voucherId, partnerId, delivery, now);
    reports.persist(filed.report());
    VoucherEvent.Completed event = voucher.complete(partnerId, filed.completion(), now);
    events.publish(event);
    audit.record("complete", "voucher", voucherId, null);
    return filed.report();
  }
}
