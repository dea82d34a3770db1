package org.planningservices.payment.request;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.foundation.moves.MoveNotAllowed;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.payment.money.Money;
import org.planningservices.payment.payable.Payable;

/**
 * What a partner asks to be paid for vouchers that one location redeemed in one country. Its lines
 * never change; the total is always their sum. Each verb moves the payables of its lines along, so
 * that both are stored together or not at all.
 */
@Entity
@Table(name = "payment_request")
public class PaymentRequest {

  @Id
  @Column(name = "payment_request_id")
  private UUID id;

  /** Only guards against lost updates; what others see is {@link #sequence}. */
  @Version private Long version;

  private long sequence;

  @Column(name = "partner_id")
  private UUID partnerId;

  @Embedded private Invoice invoice;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "total_amount"))
  private Money total;

  @Enumerated(EnumType.STRING)
  private PaymentRequestStatus status;

  @Column(name = "drafted_at")
  private Instant draftedAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  @Embedded private Submission submission;

  @Embedded private Review review;

  @Embedded private Payment payment;

  @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private List<PaymentRequestLine> lines = new ArrayList<>();

  protected PaymentRequest() {}

  /** A new payment request and the fact that it exists. */
  public record Created(PaymentRequest request, PaymentRequestEvent.Drafted event) {}

  /**
   * Puts the payables on a new draft, which holds them.
   *
   * @throws PaymentRequestRefusal naming every broken rule of {@link DraftRules}
   */
  public static Created draft(UUID id, DraftProposal proposal) {
    List<Reason> broken = DraftRules.broken(proposal);
    if (!broken.isEmpty()) {
      throw new PaymentRequestRefusal.DraftRefused(broken);
    }
    PaymentRequest request = new PaymentRequest();
    request.id = id;
    request.partnerId = proposal.partnerId();
    request.invoice = proposal.invoice();
    request.status = PaymentRequestMove.DRAFT.to();
    request.sequence = 1;
    request.draftedAt = proposal.now();
    request.lines.addAll(proposal.linesOf(request));
    request.total = PaymentRequestLine.total(request.lines);
    proposal.payables().forEach(payable -> payable.hold(id));
    return new Created(
        request,
        new PaymentRequestEvent.Drafted(
            id,
            request.partnerId,
            request.sequence,
            request.draftedAt,
            request.voucherIds(),
            request.total));
  }

  /** Which one of its invoice number it is. */
  void number(int revision) {
    invoice = invoice.as(revision);
  }

  /** Deletes the draft; its payables are free again. */
  public PaymentRequestEvent.Deleted delete(List<Payable> payables, Instant now) {
    move(PaymentRequestMove.DELETE);
    forEachLine(payables, payable -> payable.free(id));
    lines.forEach(PaymentRequestLine::letGo);
    deletedAt = now;
    return new PaymentRequestEvent.Deleted(id, partnerId, sequence, now, voucherIds());
  }

  /**
   * Asks the programme for the money.
   *
   * @throws PaymentRequestRefusal naming every broken rule of {@link SubmissionRules}
   */
  public PaymentRequestEvent.Submitted submit(SubmissionApplication application) {
    checkMove(PaymentRequestMove.SUBMIT);
    List<Reason> broken = SubmissionRules.broken(this, application);
    if (!broken.isEmpty()) {
      throw new PaymentRequestRefusal.SubmissionRefused(broken);
    }
    move(PaymentRequestMove.SUBMIT);
    forEachLine(application.payables(), payable -> payable.request(id));
    submission = Submission.to(application.payeeId().orElseThrow(), application.now());
    return new PaymentRequestEvent.Submitted(
        id,
        partnerId,
        sequence,
        submission.submittedAt(),
        voucherIds(),
        submission.referenceNumber(),
        total);
  }

  /**
   * @param reviewer the person, by the subject of the token
   * @param note for the partner; may be null
   * @param daysToPay after approval, in the country of delivery
   */
  public PaymentRequestEvent.Approved approve(
      String reviewer, String note, int daysToPay, Instant now) {
    move(PaymentRequestMove.APPROVE);
    LocalDate payBy = DeliveryZone.dateAt(invoice.deliveryCountry(), now).plusDays(daysToPay);
    review = new Review(reviewer, now, note, payBy, null);
    return new PaymentRequestEvent.Approved(id, partnerId, sequence, now, voucherIds(), payBy);
  }

  /** Sends it back; until their deadline the vouchers may be put on another [D8]. */
  public PaymentRequestEvent.Rejected reject(
      RejectionReason reason, String reviewer, String note, List<Payable> payables, Instant now) {
    move(PaymentRequestMove.REJECT);
    forEachLine(payables, payable -> payable.reopen(id));
    lines.forEach(PaymentRequestLine::letGo);
    review = new Review(reviewer, now, note, null, reason);
    return new PaymentRequestEvent.Rejected(id, partnerId, sequence, now, voucherIds(), reason);
  }

  /**
   * Marks it as paid.
   *
   * @throws PaymentRequestRefusal when the releasing person is the approving one
   */
  public PaymentRequestEvent.Settled settle(Payment made, List<Payable> payables, Instant now) {
    checkMove(PaymentRequestMove.SETTLE);
    if (made.releasedBy().equals(review.reviewedBy())) {
      throw new PaymentRequestRefusal.SecondPersonRequired();
    }
    made.requirePossible(review.reviewedAt(), now);
    move(PaymentRequestMove.SETTLE);
    forEachLine(payables, payable -> payable.settle(id));
    payment = made;
    return new PaymentRequestEvent.Settled(id, partnerId, sequence, now, voucherIds(), total, made);
  }

  /**
   * The bank account to pay to.
   *
   * @throws MoveNotAllowed unless it is approved and still to be paid
   */
  public UUID payeeToPay() {
    checkMove(PaymentRequestMove.SETTLE);
    return submission.payeeId();
  }

  private void checkMove(PaymentRequestMove move) {
    if (!move.leadsFrom(status)) {
      throw new MoveNotAllowed("payment.wrong-status", "payment request", move, status);
    }
  }

  private void move(PaymentRequestMove move) {
    checkMove(move);
    status = move.to();
    sequence++;
  }

  private void forEachLine(List<Payable> payables, Consumer<Payable> verb) {
    Set<UUID> given = payables.stream().map(Payable::voucherId).collect(Collectors.toSet());
    if (!given.equals(Set.copyOf(voucherIds()))) {
      throw new IllegalArgumentException("not the payables of the lines of " + id);
    }
    payables.forEach(verb);
  }

  public List<UUID> voucherIds() {
    return lines.stream().map(PaymentRequestLine::voucherId).toList();
  }

  public UUID id() {
    return id;
  }

  /** How many moves it made: the sequence of its latest event, and its version for callers. */
  public long sequence() {
    return sequence;
  }

  public UUID partnerId() {
    return partnerId;
  }

  public Invoice invoice() {
    return invoice;
  }

  public Money total() {
    return total;
  }

  public PaymentRequestStatus status() {
    return status;
  }

  public List<PaymentRequestLine> lines() {
    return List.copyOf(lines);
  }

  public Instant draftedAt() {
    return draftedAt;
  }

  /** Null until submitted. */
  public Submission submission() {
    return submission;
  }

  /** Null until reviewed. */
  public Review review() {
    return review;
  }

  /** Null until paid. */
  public Payment payment() {
    return payment;
  }
}
