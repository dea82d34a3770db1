package org.planningservices.voucher.settling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.planningservices.foundation.moves.MoveNotAllowed;
import org.planningservices.voucher.voucher.Reservation;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherStatus;

/**
 * What becomes of a voucher once it is redeemed, and the only one that moves it from there on: each
 * verb checks its guards, makes one {@link SettlementMove} and returns what happened. It follows
 * one payment request at a time [D8] and knows what was published about the latest one. Its status
 * stands in the row of the voucher, where everybody looks for it.
 */
@Entity
@Table(name = "settlement")
class Settlement {

  private static final Set<VoucherStatus> ON_A_REQUEST =
      EnumSet.of(VoucherStatus.INVOICED, VoucherStatus.PAID);

  private static final Set<VoucherStatus> AT_ITS_END =
      EnumSet.of(VoucherStatus.PAID, VoucherStatus.FORFEITED, VoucherStatus.DENIED);

  @Id
  @Column(name = "voucher_id")
  private UUID voucherId;

  @MapsId
  @OneToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "voucher_id")
  private Voucher voucher;

  @Column(name = "payment_request_id")
  private UUID paymentRequestId;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private RequestStatus requestStatus;

  @Column(name = "reference_number")
  private String referenceNumber;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "pay_by")
  private LocalDate payBy;

  @Column(name = "reason_code")
  private String reasonCode;

  @Column(name = "settled_on")
  private LocalDate settledOn;

  protected Settlement() {}

  /** Of a voucher about which nothing has been published yet. */
  static Settlement of(Voucher voucher) {
    Settlement settlement = new Settlement();
    settlement.voucher = voucher;
    return settlement;
  }

  /**
   * Whether to follow a request that was submitted then: not strictly before the latest one, and
   * not once the settlement has come to its end, which no request changes.
   */
  boolean isNews(Instant submission) {
    return !AT_ITS_END.contains(status())
        && (submittedAt == null || !submission.isBefore(submittedAt));
  }

  /** Whether that request is the one that the voucher is locked to and not paid yet. */
  boolean awaitsPaymentOf(UUID paymentRequest) {
    return isOn(paymentRequest) && SettlementMove.PAY.leadsFrom(status());
  }

  /** Whether the voucher is locked to that request. */
  boolean isOn(UUID paymentRequest) {
    return onPaymentRequest().filter(paymentRequest::equals).isPresent();
  }

  SettlementEvent invoice(UUID onPaymentRequest, String reference, Instant submission) {
    SettlementEvent event = move(SettlementMove.INVOICE, onPaymentRequest, submission);
    forgetOthersThan(null);
    paymentRequestId = onPaymentRequest;
    requestStatus = RequestStatus.SUBMITTED;
    referenceNumber = reference;
    submittedAt = submission;
    return event;
  }

  /** Its payment was published first, so it was submitted; nothing else is known about it. */
  SettlementEvent implyInvoice(UUID onPaymentRequest, Instant at) {
    SettlementEvent event = move(SettlementMove.INVOICE, onPaymentRequest, at);
    forgetOthersThan(onPaymentRequest);
    paymentRequestId = onPaymentRequest;
    requestStatus = RequestStatus.SUBMITTED;
    return event;
  }

  SettlementEvent approve(UUID paymentRequest, LocalDate toBePaidBy, Instant at) {
    SettlementEvent event = moveOn(SettlementMove.APPROVE, paymentRequest, at);
    requestStatus = RequestStatus.APPROVED;
    payBy = toBePaidBy;
    return event;
  }

  /** Its payment request was rejected, so another one can follow [D8]. */
  SettlementEvent returnToRedeemed(UUID ofPaymentRequest, String reason, Instant at) {
    SettlementEvent event = moveOn(SettlementMove.RETURN_TO_REDEEMED, ofPaymentRequest, at);
    requestStatus = RequestStatus.REJECTED;
    payBy = null;
    reasonCode = reason;
    return event;
  }

  SettlementEvent pay(UUID byPaymentRequest, LocalDate on, Instant at) {
    SettlementEvent event = moveOn(SettlementMove.PAY, byPaymentRequest, at);
    requestStatus = RequestStatus.SETTLED;
    settledOn = on;
    return event;
  }

  /** Nobody asked for payment in time; the days stay spent [D5,D10]. */
  SettlementEvent forfeit(Instant at) {
    return move(SettlementMove.FORFEIT, null, at);
  }

  /** No move: why the latest request was rejected, published after its rejection was implied. */
  void note(UUID paymentRequest, String reason) {
    if (paymentRequest.equals(paymentRequestId) && !ON_A_REQUEST.contains(status())) {
      requestStatus = RequestStatus.REJECTED;
      payBy = null;
      reasonCode = reason;
    }
  }

  /** What was published about another request has no meaning for the one that follows it. */
  private void forgetOthersThan(UUID paymentRequest) {
    if (!paymentRequestId().equals(Optional.ofNullable(paymentRequest))) {
      referenceNumber = null;
      submittedAt = null;
      payBy = null;
    }
    reasonCode = null;
    settledOn = null;
  }

  private SettlementEvent moveOn(SettlementMove move, UUID paymentRequest, Instant at) {
    checkMove(move);
    if (!isOn(paymentRequest)) {
      throw new SettlementRefusal.OtherPaymentRequest(paymentRequestId);
    }
    return move(move, paymentRequest, at);
  }

  private SettlementEvent move(SettlementMove move, UUID about, Instant at) {
    checkMove(move);
    voucher.show(move.to(), ON_A_REQUEST.contains(move.to()) ? about : null);
    return new SettlementEvent(move, voucher.id(), about, voucher.sequence(), at);
  }

  private void checkMove(SettlementMove move) {
    if (!move.leadsFrom(status())) {
      throw new MoveNotAllowed("voucher.move-not-allowed", "voucher", move, status());
    }
  }

  UUID voucherId() {
    return voucher.id();
  }

  VoucherStatus status() {
    return voucher.status();
  }

  /** The partner that delivered; null for a voucher that nobody reserved. */
  UUID partnerId() {
    return voucher.reservation().map(Reservation::partnerId).orElse(null);
  }

  /** The request that the voucher is locked to. */
  Optional<UUID> onPaymentRequest() {
    return ON_A_REQUEST.contains(status()) ? paymentRequestId() : Optional.empty();
  }

  /** The latest request that was reported, whatever became of it. */
  Optional<UUID> paymentRequestId() {
    return Optional.ofNullable(paymentRequestId);
  }
}
