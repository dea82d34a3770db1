package org.planningservices.voucher.completion;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.voucher.voucher.VoucherEvent;

/** The report of a delivered engagement, from its filing on; its receipt is its id. */
@Entity
@Table(name = "completion_report")
public class CompletionReport {

  @Id
  @Column(name = "receipt_id")
  private UUID receiptId;

  private long sequence;

  @Enumerated(EnumType.STRING)
  private CompletionReportStatus status;

  @Column(name = "voucher_id")
  private UUID voucherId;

  @Column(name = "partner_id")
  private UUID partnerId;

  @Embedded private DeliveredWork work;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @ElementCollection
  @CollectionTable(
      name = "completion_report_deliverable",
      joinColumns = @JoinColumn(name = "receipt_id"))
  @Column(name = "deliverable_id")
  private Set<UUID> deliverableIds = new LinkedHashSet<>();

  protected CompletionReport() {}

  /** A new report and the fact that it is filed, which its voucher publishes. */
  public record Filed(CompletionReport report, VoucherEvent.Completion completion) {}

  /**
   * Judges first: nothing is moved before every rule holds.
   *
   * @throws CompletionReportRefusal.CompletionRefused with every rule that the delivery breaks
   */
  public static Filed file(UUID voucherId, UUID partnerId, Delivery delivery, Instant at) {
    List<Reason> reasons = CompletionRules.broken(delivery);
    if (!reasons.isEmpty()) {
      throw new CompletionReportRefusal.CompletionRefused(reasons);
    }
    CompletionReport report = new CompletionReport();
    report.receiptId = UniqueId.next();
    report.status = CompletionReportMove.FILE.to();
    report.sequence = 1;
    report.voucherId = voucherId;
    report.partnerId = partnerId;
    report.work = delivery.work();
    report.deliverableIds.addAll(delivery.named());
    report.submittedAt = at;
    return new Filed(
        report,
        new VoucherEvent.Completion(
            report.receiptId,
            report.work.actualStart(),
            report.work.actualEnd(),
            report.work.daysDelivered(),
            delivery.handedIn()));
  }

  public UUID receiptId() {
    return receiptId;
  }

  /** How many moves it made: its version for callers. */
  public long sequence() {
    return sequence;
  }

  public CompletionReportStatus status() {
    return status;
  }

  public UUID voucherId() {
    return voucherId;
  }

  public UUID partnerId() {
    return partnerId;
  }

  public DeliveredWork work() {
    return work;
  }

  public List<UUID> deliverableIds() {
    return deliverableIds.stream().sorted().toList();
  }

  public Instant submittedAt() {
    return submittedAt;
  }
}
