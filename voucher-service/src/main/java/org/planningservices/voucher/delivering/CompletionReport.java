package org.planningservices.voucher.delivering;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The report of a delivered engagement; filed once and never changed. */
@Entity
@Table(name = "completion_report")
public class CompletionReport {

  @Id
  @Column(name = "receipt_id")
  private UUID receiptId;

  @Column(name = "voucher_id")
  private UUID voucherId;

  @Column(name = "partner_id")
  private UUID partnerId;

  @Column(name = "actual_start")
  private LocalDate actualStart;

  @Column(name = "actual_end")
  private LocalDate actualEnd;

  @Column(name = "days_delivered")
  private int daysDelivered;

  @Column(name = "off_site_days")
  private int offSiteDays;

  @Column(name = "lead_consultant_id")
  private UUID leadConsultantId;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String summary;

  @Column(name = "next_steps")
  private String nextSteps;

  private Integer participants;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @ElementCollection
  @CollectionTable(
      name = "completion_report_deliverable",
      joinColumns = @JoinColumn(name = "receipt_id"))
  @Column(name = "deliverable_id")
  private Set<UUID> deliverableIds = new LinkedHashSet<>();

  protected CompletionReport() {}

  CompletionReport(
      UUID receiptId,
      UUID voucherId,
      UUID partnerId,
      CompletionReportRequest told,
      Instant submittedAt) {
    this.receiptId = receiptId;
    this.voucherId = voucherId;
    this.partnerId = partnerId;
    this.actualStart = told.actualStart();
    this.actualEnd = told.actualEnd();
    this.daysDelivered = told.daysDelivered();
    this.offSiteDays = told.offSiteDays();
    this.leadConsultantId = told.leadConsultantId();
    this.outcome = told.outcome();
    this.summary = told.summary();
    this.nextSteps = told.nextSteps();
    this.participants = told.participants();
    this.deliverableIds.addAll(told.deliverableIds());
    this.submittedAt = submittedAt;
  }

  CompletionReportView view() {
    return new CompletionReportView(
        receiptId,
        voucherId,
        partnerId,
        actualStart,
        actualEnd,
        daysDelivered,
        offSiteDays,
        leadConsultantId,
        outcome,
        summary,
        nextSteps,
        participants,
        deliverableIds.stream().sorted().toList(),
        submittedAt,
        null);
  }
}
