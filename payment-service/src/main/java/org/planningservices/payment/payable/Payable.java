package org.planningservices.payment.payable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.planningservices.foundation.country.DeliveryZone;

/**
 * What the programme owes for one redeemed voucher. There is one per voucher, and it is on at most
 * one live payment request [D8]; it is paid at most once, since PAID has no way out.
 */
@Entity
@Table(name = "payable")
public class Payable {

  @Id
  @Column(name = "voucher_id")
  private UUID voucherId;

  /** Only guards against lost updates; what others see is {@link #sequence}. */
  @Version private Long version;

  private long sequence;

  @Column(name = "partner_id", nullable = false)
  private UUID partnerId;

  @Column(name = "location_id", nullable = false)
  private UUID locationId;

  @Column(name = "delivery_country", length = 2, nullable = false)
  private String deliveryCountry;

  @Column(name = "offering_code", nullable = false)
  private String offeringCode;

  @Column(name = "engagement_code", nullable = false)
  private String engagementCode;

  @Column(name = "days", nullable = false)
  private int days;

  @Column(name = "redeemed_at", nullable = false)
  private Instant redeemedAt;

  @Column(name = "redeemed_on", nullable = false)
  private LocalDate redeemedOn;

  @Column(name = "deadline", nullable = false)
  private LocalDate deadline;

  @Column(name = "deadline_ends_at", nullable = false)
  private Instant deadlineEndsAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private PayableStatus status;

  @Column(name = "payment_request_id")
  private UUID paymentRequestId;

  protected Payable() {}

  private Payable(Redemption redemption) {
    voucherId = redemption.voucherId();
    partnerId = redemption.partnerId();
    locationId = redemption.locationId();
    deliveryCountry = redemption.deliveryCountry();
    offeringCode = redemption.offeringCode();
    engagementCode = redemption.engagementCode();
    days = redemption.days();
    redeemedAt = redemption.redeemedAt();
    redeemedOn = DeliveryZone.dateAt(deliveryCountry, redeemedAt);
    deadline = redemption.deadline();
    deadlineEndsAt = DeliveryZone.endOf(deliveryCountry, deadline);
    status = PayableMove.REDEEM.to();
    sequence = 1;
  }

  /**
   * @throws IllegalArgumentException when there is no such country
   */
  public static Payable of(Redemption redemption) {
    return new Payable(redemption);
  }

  /** A draft takes it. */
  public void hold(UUID byPaymentRequest) {
    move(PayableMove.HOLD);
    paymentRequestId = byPaymentRequest;
  }

  /** The draft that holds it is deleted. A forfeited one stays forfeited, and is on none. */
  public void free(UUID byPaymentRequest) {
    requireOn(byPaymentRequest);
    move(status == PayableStatus.FORFEITED ? PayableMove.LEAVE : PayableMove.FREE);
    paymentRequestId = null;
  }

  /** The draft that holds it is submitted. */
  public void request(UUID byPaymentRequest) {
    requireOn(byPaymentRequest);
    move(PayableMove.REQUEST);
  }

  /** The payment request is rejected; until the deadline it may be put on another. */
  public void reopen(UUID byPaymentRequest) {
    requireOn(byPaymentRequest);
    move(PayableMove.REOPEN);
    paymentRequestId = null;
  }

  /** The payment request is paid. */
  public void settle(UUID byPaymentRequest) {
    requireOn(byPaymentRequest);
    move(PayableMove.SETTLE);
  }

  /**
   * Its days are over [D10].
   *
   * @throws PayableRefusal while they are not, or when it is submitted or paid
   */
  public PayableEvent.Forfeited forfeit(Instant now) {
    if (!isOverdue(now)) {
      throw new PayableRefusal.DeadlineNotPassed(this);
    }
    move(PayableMove.FORFEIT);
    return new PayableEvent.Forfeited(voucherId, partnerId, sequence, now, deadline);
  }

  /** A deadline ends with the last instant of its day in the country of delivery [D15]. */
  public boolean isOverdue(Instant now) {
    return !now.isBefore(deadlineEndsAt);
  }

  /** By the clock alone: whether the sweep came by already makes no difference to anybody. */
  public boolean isForfeited(Instant now) {
    return status == PayableStatus.FORFEITED
        || PayableMove.FORFEIT.leadsFrom(status) && isOverdue(now);
  }

  /** The date of the redemption in the country of delivery, which decides the rate. */
  public LocalDate redeemedOn() {
    return redeemedOn;
  }

  private void move(PayableMove move) {
    if (!move.leadsFrom(status)) {
      throw new PayableRefusal.WrongStatus(this, move);
    }
    status = move.to();
    sequence++;
  }

  private void requireOn(UUID byPaymentRequest) {
    if (!byPaymentRequest.equals(paymentRequestId)) {
      throw new PayableRefusal.OnAnotherPaymentRequest(this);
    }
  }

  public UUID voucherId() {
    return voucherId;
  }

  /** How many moves it made, those that its payment requests tell of among them: its version. */
  public long sequence() {
    return sequence;
  }

  public UUID partnerId() {
    return partnerId;
  }

  public UUID locationId() {
    return locationId;
  }

  public String deliveryCountry() {
    return deliveryCountry;
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

  public Instant redeemedAt() {
    return redeemedAt;
  }

  public LocalDate deadline() {
    return deadline;
  }

  public Instant deadlineEndsAt() {
    return deadlineEndsAt;
  }

  public PayableStatus status() {
    return status;
  }

  /** The payment request that it is on, forfeited ones on a draft included; null when on none. */
  public UUID paymentRequestId() {
    return paymentRequestId;
  }
}
