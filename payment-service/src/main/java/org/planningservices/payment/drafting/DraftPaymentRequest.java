package org.planningservices.payment.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.payment.publishing.PaymentRequestEvents;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.PaymentRequests;

/** Puts redeemed vouchers of the caller on a draft, with their amounts from the rate card. */
@ApplicationScoped
class DraftPaymentRequest {

  private final DraftProposals proposals;
  private final PaymentRequests requests;
  private final PaymentRequestEvents events;
  private final Audit audit;
  private final Clock clock;

  DraftPaymentRequest(
      DraftProposals proposals,
      PaymentRequests requests,
      PaymentRequestEvents events,
      Audit audit,
      Clock clock) {
    this.proposals = proposals;
    this.requests = requests;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  PaymentRequest draft(DraftRequest wanted) {
    requireEachOnce(wanted.voucherIds());
    PaymentRequest.Created created =
        PaymentRequest.draft(UniqueId.next(), proposals.of(wanted, clock.instant()));
    PaymentRequest request = created.request();
    requests.add(request);
    events.publish(created.event());
    audit.record("draft", "payment-request", request.id(), null);
    return request;
  }

  private static void requireEachOnce(List<UUID> voucherIds) {
    if (new HashSet<>(voucherIds).size() < voucherIds.size()) {
      throw InvalidInput.of(
          "/voucherIds",
          "payment.voucher-twice",
          "A voucher is named twice; name each voucher once.");
    }
  }
}
