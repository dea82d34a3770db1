package org.planningservices.payment.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.payment.money.Money;
import org.planningservices.payment.payable.Payable;
import org.planningservices.payment.ratecard.Rate;

/** One voucher of a payment request and what it is worth; part of {@link PaymentRequest}. */
@Entity
@Table(name = "payment_request_line")
public class PaymentRequestLine {

  @Id
  @Column(name = "line_id")
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "payment_request_id", nullable = false, updatable = false)
  private PaymentRequest request;

  @Column(name = "line_number", nullable = false)
  private int number;

  @Column(name = "voucher_id", nullable = false)
  private UUID voucherId;

  @Column(name = "offering_code", nullable = false)
  private String offeringCode;

  @Column(name = "engagement_code", nullable = false)
  private String engagementCode;

  @Column(name = "days", nullable = false)
  private int days;

  @Column(name = "rate_id", nullable = false)
  private UUID rateId;

  @Embedded private Money amount;

  // A unique index over live lines is the last guard of "on at most one live payment request" [D8].
  @Column(name = "live", nullable = false)
  private boolean live;

  protected PaymentRequestLine() {}

  PaymentRequestLine(PaymentRequest request, int number, Payable payable, Rate rate) {
    this.id = UniqueId.next();
    this.request = request;
    this.number = number;
    this.voucherId = payable.voucherId();
    this.offeringCode = payable.offeringCode();
    this.engagementCode = payable.engagementCode();
    this.days = payable.days();
    this.rateId = rate.id();
    this.amount = rate.amount();
    this.live = true;
  }

  /** The sum of the amounts of at least one, which are in one currency. */
  static Money total(List<PaymentRequestLine> lines) {
    return Money.sum(
        lines.getFirst().amount.currency(), lines.stream().map(line -> line.amount).toList());
  }

  void letGo() {
    live = false;
  }

  /** From 1, in the order in which the partner named the vouchers. */
  public int number() {
    return number;
  }

  public UUID voucherId() {
    return voucherId;
  }

  public String offeringCode() {
    return offeringCode;
  }

  public String engagementCode() {
    return engagementCode;
  }

  public int days() {
    return days;
  }

  public Money amount() {
    return amount;
  }

  public boolean isLive() {
    return live;
  }
}
