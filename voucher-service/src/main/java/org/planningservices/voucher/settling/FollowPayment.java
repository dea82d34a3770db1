package org.planningservices.voucher.settling;

import static org.planningservices.foundation.identity.Organizations.PARTNER;
import static org.planningservices.foundation.identity.Organizations.PROGRAM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.voucher.publishing.Timeline;
import org.planningservices.voucher.settling.PaymentFacts.InvoicingDeadlineMissed;
import org.planningservices.voucher.settling.PaymentFacts.PaymentRequestApproved;
import org.planningservices.voucher.settling.PaymentFacts.PaymentRequestRejected;
import org.planningservices.voucher.settling.PaymentFacts.PaymentRequestSubmitted;
import org.planningservices.voucher.settling.PaymentFacts.PaymentSettled;
import org.planningservices.voucher.voucher.Reservation;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.Vouchers;

/**
 * Moves vouchers after what payment-service has told. Each payment request has a key of its own, so
 * what is told of two requests can arrive in any order; since a voucher is on at most one live
 * request [domain.md D8], a later request or a missed deadline implies that the one before was
 * rejected, even when its rejection is still on the way.
 */
@ApplicationScoped
class FollowPayment {

  /** Payment-service's own clock, not a person. */
  private static final String SYSTEM = "SYSTEM";

  private final Vouchers vouchers;
  private final Settlements settlements;
  private final Timeline timeline;
  private final Audit audit;

  FollowPayment(Vouchers vouchers, Settlements settlements, Timeline timeline, Audit audit) {
    this.vouchers = vouchers;
    this.settlements = settlements;
    this.timeline = timeline;
    this.audit = audit;
  }

  @Transactional
  void submitted(PaymentRequestSubmitted fact) {
    for (Voucher voucher : locked(fact.voucherIds())) {
      endRequestBefore(voucher, fact.submittedAt());
      voucher.invoice(fact.paymentRequestId(), fact.submittedAt());
      audit.record("invoice", "voucher", voucher.id(), null);
      tell(
          voucher,
          fact.submittedAt(),
          "PaymentRequestSubmitted",
          PARTNER,
          Map.of(
              "paymentRequestId", fact.paymentRequestId(),
              "referenceNumber", fact.referenceNumber()));
    }
    settlements.submitted(fact);
  }

  @Transactional
  void approved(PaymentRequestApproved fact) {
    for (Voucher voucher : locked(fact.voucherIds())) {
      tell(
          voucher,
          fact.approvedAt(),
          "PaymentRequestApproved",
          PROGRAM,
          Map.of("paymentRequestId", fact.paymentRequestId(), "payBy", fact.payBy()));
    }
    settlements.approved(fact);
  }

  @Transactional
  void rejected(PaymentRequestRejected fact) {
    for (Voucher voucher : locked(fact.voucherIds())) {
      if (isOn(voucher, fact.paymentRequestId())) {
        voucher.returnToRedeemed(fact.paymentRequestId(), fact.rejectedAt());
        audit.record("return to redeemed", "voucher", voucher.id(), fact.reasonCode());
      }
      tell(
          voucher,
          fact.rejectedAt(),
          "PaymentRequestRejected",
          PROGRAM,
          Map.of("paymentRequestId", fact.paymentRequestId(), "reasonCode", fact.reasonCode()));
    }
    settlements.rejected(fact);
  }

  @Transactional
  void settled(PaymentSettled fact, Instant at) {
    for (Voucher voucher : locked(fact.voucherIds())) {
      voucher.pay(fact.paymentRequestId(), at);
      audit.record("pay", "voucher", voucher.id(), null);
      tell(
          voucher,
          at,
          "PaymentSettled",
          PROGRAM,
          Map.of("paymentRequestId", fact.paymentRequestId(), "settledOn", fact.settledOn()));
    }
    settlements.settled(fact);
  }

  @Transactional
  void deadlineMissed(InvoicingDeadlineMissed fact, Instant at) {
    Voucher voucher = vouchers.locked(fact.voucherId());
    endRequestBefore(voucher, at);
    voucher.forfeit(at);
    audit.record("forfeit", "voucher", voucher.id(), null);
    tell(voucher, at, "InvoicingDeadlineMissed", SYSTEM, Map.of("deadline", fact.deadline()));
  }

  private void endRequestBefore(Voucher voucher, Instant at) {
    voucher
        .paymentRequestId()
        .ifPresent(
            before -> {
              voucher.returnToRedeemed(before, at);
              audit.record("return to redeemed", "voucher", voucher.id(), "implied");
            });
  }

  private static boolean isOn(Voucher voucher, UUID paymentRequestId) {
    return voucher.paymentRequestId().filter(paymentRequestId::equals).isPresent();
  }

  /** Always in the same order, so that two requests over the same vouchers do not deadlock. */
  private List<Voucher> locked(List<UUID> ids) {
    List<Voucher> found =
        vouchers.find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    if (found.size() != ids.size()) {
      throw new UnknownResource("voucher");
    }
    return found;
  }

  private void tell(
      Voucher voucher, Instant at, String what, String by, Map<String, Object> facts) {
    UUID partnerId = voucher.reservation().map(Reservation::partnerId).orElse(null);
    timeline.write(new Timeline.Entry(voucher.id(), at, what, by, partnerId, facts));
  }
}
