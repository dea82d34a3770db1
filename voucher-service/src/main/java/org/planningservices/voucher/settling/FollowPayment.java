package org.planningservices.voucher.settling;

import static org.planningservices.foundation.identity.Organizations.PARTNER;
import static org.planningservices.foundation.identity.Organizations.PROGRAM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.planningservices.voucher.voucher.VoucherStatus;
import org.planningservices.voucher.voucher.Vouchers;

/**
 * Moves vouchers after what payment-service has told. Each payment request has a key of its own, so
 * what is told of two requests can arrive in any order. Since a voucher is on at most one live
 * request [D8], a later request, its payment or a missed deadline implies that the one before was
 * rejected, even when its rejection is still on the way; and a request that was submitted before
 * the one that is followed only goes into the timeline.
 */
@ApplicationScoped
class FollowPayment {

  /** Payment-service's own clock, not a person. */
  private static final String SYSTEM = "SYSTEM";

  /** Why a step is taken that nobody told of: a later one was told of. */
  private static final String IMPLIED = "implied";

  private static final Set<VoucherStatus> AT_ITS_END =
      EnumSet.of(VoucherStatus.PAID, VoucherStatus.FORFEITED, VoucherStatus.DENIED);

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
    List<Voucher> all = locked(fact.voucherIds());
    Map<UUID, Instant> followed = settlements.submittedAt(fact.voucherIds());
    List<UUID> following = new ArrayList<>();
    for (Voucher voucher : all) {
      if (isNews(voucher, fact, followed.get(voucher.id()))) {
        invoice(voucher, fact.paymentRequestId(), fact.submittedAt(), null);
        following.add(voucher.id());
      }
      tell(
          voucher,
          fact.submittedAt(),
          "PaymentRequestSubmitted",
          PARTNER,
          Map.of(
              "paymentRequestId", fact.paymentRequestId(),
              "referenceNumber", fact.referenceNumber()));
    }
    settlements.submitted(fact, following);
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
      if (voucher.status() != VoucherStatus.PAID && !isOn(voucher, fact.paymentRequestId())) {
        invoice(voucher, fact.paymentRequestId(), at, IMPLIED);
        tell(
            voucher,
            at,
            "PaymentRequestSubmissionImplied",
            SYSTEM,
            Map.of("paymentRequestId", fact.paymentRequestId()));
      }
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

  /**
   * Whether to follow a submitted request: not one that was submitted strictly before the followed
   * one, nor one whose voucher has come to its end, which no request changes.
   *
   * @param followedSince when the request that is followed was submitted; null when none was told
   */
  private static boolean isNews(
      Voucher voucher, PaymentRequestSubmitted fact, Instant followedSince) {
    return !AT_ITS_END.contains(voucher.status())
        && (followedSince == null || !fact.submittedAt().isBefore(followedSince));
  }

  private void invoice(Voucher voucher, UUID paymentRequestId, Instant at, String why) {
    endRequestBefore(voucher, at);
    voucher.invoice(paymentRequestId, at);
    audit.record("invoice", "voucher", voucher.id(), why);
  }

  private void endRequestBefore(Voucher voucher, Instant at) {
    voucher
        .paymentRequestId()
        .ifPresent(
            before -> {
              voucher.returnToRedeemed(before, at);
              audit.record("return to redeemed", "voucher", voucher.id(), IMPLIED);
              tell(
                  voucher,
                  at,
                  "PaymentRequestRejectionImplied",
                  SYSTEM,
                  Map.of("paymentRequestId", before));
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
