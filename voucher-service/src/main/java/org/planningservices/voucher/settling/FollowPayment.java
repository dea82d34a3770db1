package org.planningservices.voucher.settling;

import static org.planningservices.foundation.identity.Organizations.PARTNER;
import static org.planningservices.foundation.identity.Organizations.PROGRAM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.voucher.publishing.Timeline;
import org.planningservices.voucher.settling.PaymentFacts.InvoicingDeadlineMissed;
import org.planningservices.voucher.settling.PaymentFacts.PaymentRequestApproved;
import org.planningservices.voucher.settling.PaymentFacts.PaymentRequestRejected;
import org.planningservices.voucher.settling.PaymentFacts.PaymentRequestSubmitted;
import org.planningservices.voucher.settling.PaymentFacts.PaymentSettled;
import org.planningservices.voucher.voucher.VoucherStatus;

/**
 * Moves settlements according to what payment-service has published. Each payment request has a key
 * of its own, so what is published about two requests can arrive in any order. Since a voucher is
 * on at most one live request [D8], a later request, its payment or a missed deadline implies that
 * the one before was rejected, even when its rejection is still on the way; and a request that was
 * submitted before the one that is followed only goes into the timeline.
 */
@ApplicationScoped
class FollowPayment {

  /** Payment-service's own clock, not a person. */
  private static final String SYSTEM = "SYSTEM";

  /** Why a step is taken that nobody reported: a later one was reported. */
  private static final String IMPLIED = "implied";

  private final Settlements settlements;
  private final Timeline timeline;
  private final Audit audit;

  FollowPayment(Settlements settlements, Timeline timeline, Audit audit) {
    this.settlements = settlements;
    this.timeline = timeline;
    this.audit = audit;
  }

  @Transactional
  void submitted(PaymentRequestSubmitted fact) {
    for (Settlement settlement : settlements.locked(fact.voucherIds())) {
      if (settlement.isNews(fact.submittedAt())) {
        endRequestBefore(settlement, fact.submittedAt());
        record(
            settlement.invoice(fact.paymentRequestId(), fact.referenceNumber(), fact.submittedAt()),
            null);
        settlements.keep(settlement);
      }
      tell(
          settlement,
          fact.submittedAt(),
          "PaymentRequestSubmitted",
          PARTNER,
          Map.of(
              "paymentRequestId", fact.paymentRequestId(),
              "referenceNumber", fact.referenceNumber()));
    }
  }

  @Transactional
  void approved(PaymentRequestApproved fact) {
    for (Settlement settlement : settlements.locked(fact.voucherIds())) {
      if (settlement.awaitsPaymentOf(fact.paymentRequestId())) {
        record(settlement.approve(fact.paymentRequestId(), fact.payBy(), fact.approvedAt()), null);
      }
      tell(
          settlement,
          fact.approvedAt(),
          "PaymentRequestApproved",
          PROGRAM,
          Map.of("paymentRequestId", fact.paymentRequestId(), "payBy", fact.payBy()));
    }
  }

  @Transactional
  void rejected(PaymentRequestRejected fact) {
    for (Settlement settlement : settlements.locked(fact.voucherIds())) {
      if (settlement.isOn(fact.paymentRequestId())) {
        record(
            settlement.returnToRedeemed(
                fact.paymentRequestId(), fact.reasonCode(), fact.rejectedAt()),
            fact.reasonCode());
      } else {
        settlement.note(fact.paymentRequestId(), fact.reasonCode());
      }
      tell(
          settlement,
          fact.rejectedAt(),
          "PaymentRequestRejected",
          PROGRAM,
          Map.of("paymentRequestId", fact.paymentRequestId(), "reasonCode", fact.reasonCode()));
    }
  }

  @Transactional
  void settled(PaymentSettled fact, Instant at) {
    for (Settlement settlement : settlements.locked(fact.voucherIds())) {
      if (settlement.status() != VoucherStatus.PAID && !settlement.isOn(fact.paymentRequestId())) {
        endRequestBefore(settlement, at);
        record(settlement.implyInvoice(fact.paymentRequestId(), at), IMPLIED);
        settlements.keep(settlement);
        tell(
            settlement,
            at,
            "PaymentRequestSubmissionImplied",
            SYSTEM,
            Map.of("paymentRequestId", fact.paymentRequestId()));
      }
      record(settlement.pay(fact.paymentRequestId(), fact.settledOn(), at), null);
      tell(
          settlement,
          at,
          "PaymentSettled",
          PROGRAM,
          Map.of("paymentRequestId", fact.paymentRequestId(), "settledOn", fact.settledOn()));
    }
  }

  @Transactional
  void deadlineMissed(InvoicingDeadlineMissed fact, Instant at) {
    for (Settlement settlement : settlements.locked(List.of(fact.voucherId()))) {
      endRequestBefore(settlement, at);
      record(settlement.forfeit(at), null);
      tell(settlement, at, "InvoicingDeadlineMissed", SYSTEM, Map.of("deadline", fact.deadline()));
    }
  }

  private void endRequestBefore(Settlement settlement, Instant at) {
    settlement
        .onPaymentRequest()
        .ifPresent(
            before -> {
              record(settlement.returnToRedeemed(before, null, at), IMPLIED);
              tell(
                  settlement,
                  at,
                  "PaymentRequestRejectionImplied",
                  SYSTEM,
                  Map.of("paymentRequestId", before));
            });
  }

  private void record(SettlementEvent event, String why) {
    audit.record(event.move().verb(), "voucher", event.voucherId(), why);
  }

  private void tell(
      Settlement settlement, Instant at, String what, String by, Map<String, Object> facts) {
    timeline.write(
        new Timeline.Entry(settlement.voucherId(), at, what, by, settlement.partnerId(), facts));
  }
}
