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

  @Column(name = "partner_id", nullable = false)
  private UUID partnerId;

  @Column(name = "location_id", nullable = false)
  private UUID locationId;

  @Column(name = "delivery_country", length = 2, nullable = false)
  private String deliveryCountry;

  @Column(name = "partner_invoice_number", nullable = false)
  private String partnerInvoiceNumber;

  @Column(name = "invoice_revision", nullable = false)
  private int invoiceRevision;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "total_amount", nullable = false))
  private Money total;

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false)
  private PaymentRequestStatus status;

  @Column(name = "drafted_at", nullable = false)
  private Instant draftedAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  @Column(name = "payee_id")
  private UUID payeeId;

  @Column(name = "reference_number")
  private String referenceNumber;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Embedded private Review review;

  @Embedded private Payment payment;

  @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private List<PaymentRequestLine> lines = new ArrayList<>();

  @Version
  @Column(name = "version", nullable = false)
  private Long version;

  protected PaymentRequest() {}

  /**
   * Puts the payables on a new draft, which holds them.
   *
   * @throws PaymentRequestRefusal naming every broken rule of {@link DraftRules}
   */
  public static PaymentRequest draft(UUID id, DraftProposal proposal) {
    List<Reason> broken = DraftRules.broken(proposal);
    if (!broken.isEmpty()) {
      throw new PaymentRequestRefusal.DraftRefused(broken);
    }
    PaymentRequest request = new PaymentRequest();
    request.id = id;
    request.partnerId = proposal.partnerId();
    request.locationId = proposal.locationId();
    request.deliveryCountry = proposal.deliveryCountry();
    request.partnerInvoiceNumber = proposal.partnerInvoiceNumber();
    request.status = PaymentRequestStatus.DRAFT;
    request.draftedAt = proposal.now();
    for (Payable payable : proposal.payables()) {
      payable.hold(id);
      request.lines.add(
          new PaymentRequestLine(
              request, request.lines.size() + 1, payable, proposal.rateFor(payable)));
    }
    request.total =
        Money.sum(
            request.lines.getFirst().amount().currency(),
            request.lines.stream().map(PaymentRequestLine::amount).toList());
    return request;
  }

  /** Which one of its invoice number it is. */
  void number(int revision) {
    invoiceRevision = revision;
  }

  /** The fact of its creation. */
  public PaymentRequestEvent.Drafted drafted() {
    return new PaymentRequestEvent.Drafted(id, partnerId, voucherIds(), total, draftedAt);
  }

  /** Deletes the draft; its payables are free again. */
  public PaymentRequestEvent.Deleted delete(List<Payable> payables, Instant now) {
    move(PaymentRequestMove.DELETE);
    forEachLine(payables, payable -> payable.free(id));
    lines.forEach(PaymentRequestLine::letGo);
    deletedAt = now;
    return new PaymentRequestEvent.Deleted(id, partnerId, voucherIds(), now);
  }

  /**
   * Asks the programme for the money.
   *
   * @throws PaymentRequestRefusal naming every broken rule of {@link SubmissionRules}, or the
   *     status
   */
  public PaymentRequestEvent.Submitted submit(Submission submission) {
    requireAllowed(PaymentRequestMove.SUBMIT);
    List<Reason> broken = SubmissionRules.broken(this, submission);
    if (!broken.isEmpty()) {
      throw new PaymentRequestRefusal.SubmissionRefused(broken);
    }
    move(PaymentRequestMove.SUBMIT);
    forEachLine(submission.payables(), payable -> payable.request(id));
    payeeId = submission.payeeId().orElseThrow();
    referenceNumber = ReferenceNumber.next();
    submittedAt = submission.now();
    return new PaymentRequestEvent.Submitted(
        id, partnerId, voucherIds(), referenceNumber, total, submittedAt);
  }

  /**
   * @param reviewer the person, by the subject of the token
   * @param note for the partner; may be null
   * @param daysToPay after approval, in the country of delivery
   */
  public PaymentRequestEvent.Approved approve(
      String reviewer, String note, int daysToPay, Instant now) {
    move(PaymentRequestMove.APPROVE);
    LocalDate payBy = DeliveryZone.dateAt(deliveryCountry, now).plusDays(daysToPay);
    review = new Review(reviewer, now, note, payBy, null);
    return new PaymentRequestEvent.Approved(id, partnerId, voucherIds(), now, payBy);
  }

  /** Sends it back; until their deadline the vouchers may be put on another [D8]. */
  public PaymentRequestEvent.Rejected reject(
      RejectionReason reason, String reviewer, String note, List<Payable> payables, Instant now) {
    move(PaymentRequestMove.REJECT);
    forEachLine(payables, payable -> payable.reopen(id));
    lines.forEach(PaymentRequestLine::letGo);
    review = new Review(reviewer, now, note, null, reason);
    return new PaymentRequestEvent.Rejected(id, partnerId, voucherIds(), reason, now);
  }

  /**
   * Marks it as paid.
   *
   * @throws PaymentRequestRefusal when the releasing person is the approving one
   */
  public PaymentRequestEvent.Settled settle(Payment made, List<Payable> payables, Instant now) {
    requireAllowed(PaymentRequestMove.SETTLE);
    if (made.releasedBy().equals(review.reviewedBy())) {
      throw new PaymentRequestRefusal.SecondPersonRequired();
    }
    made.requirePossible(review.reviewedAt(), now);
    move(PaymentRequestMove.SETTLE);
    forEachLine(payables, payable -> payable.settle(id));
    payment = made;
    return new PaymentRequestEvent.Settled(
        id, partnerId, voucherIds(), total, made.reference(), made.paidOn());
  }

  /**
   * The bank account to pay to.
   *
   * @throws PaymentRequestRefusal unless it is approved and still to be paid
   */
  public UUID payeeToPay() {
    requireAllowed(PaymentRequestMove.SETTLE);
    return payeeId;
  }

  private void requireAllowed(PaymentRequestMove move) {
    if (!move.isAllowedFrom(status)) {
      throw new PaymentRequestRefusal.WrongStatus(status, move);
    }
  }

  private void move(PaymentRequestMove move) {
    requireAllowed(move);
    status = move.target();
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

  /** Number of moves so far, from 1. Right only after a flush: Hibernate counts, from 0. */
  public long sequence() {
    return version + 1;
  }

  public UUID id() {
    return id;
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

  public Money total() {
    return total;
  }

  public PaymentRequestStatus status() {
    return status;
  }

  public List<PaymentRequestLine> lines() {
    return List.copyOf(lines);
  }

  public String partnerInvoiceNumber() {
    return partnerInvoiceNumber;
  }

  /** 1 for the first with its invoice number, one more for each correction [D22]. */
  public int invoiceRevision() {
    return invoiceRevision;
  }

  public Instant draftedAt() {
    return draftedAt;
  }

  /** The bank account; null until submitted. */
  public UUID payeeId() {
    return payeeId;
  }

  /** Null until submitted. */
  public String referenceNumber() {
    return referenceNumber;
  }

  /** Null until submitted. */
  public Instant submittedAt() {
    return submittedAt;
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
