package org.planningservices.payment.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planningservices.foundation.audit.Audit;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.identity.Caller;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.outbox.Outbox;
import org.planningservices.foundation.problem.InvalidInput;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.payment.payable.Payable;
import org.planningservices.payment.payable.Payables;
import org.planningservices.payment.publishing.PaymentEvents;
import org.planningservices.payment.ratecard.Rates;
import org.planningservices.payment.request.DraftProposal;
import org.planningservices.payment.request.PaymentRequest;
import org.planningservices.payment.request.PaymentRequests;

/** Puts redeemed vouchers of the caller on a draft, with their amounts from the rate card. */
@ApplicationScoped
class DraftPaymentRequest {

  private final PaymentRequests requests;
  private final Payables payables;
  private final Rates rates;
  private final CurrentCaller current;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  DraftPaymentRequest(
      PaymentRequests requests,
      Payables payables,
      Rates rates,
      CurrentCaller current,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.requests = requests;
    this.payables = payables;
    this.rates = rates;
    this.current = current;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  PaymentRequest draft(DraftRequest wanted) {
    requireEachOnce(wanted.voucherIds());
    Caller caller = current.get();
    List<Payable> lines = inOrder(wanted.voucherIds(), caller);
    PaymentRequest request =
        PaymentRequest.draft(
            UniqueId.next(),
            new DraftProposal(
                caller.organizationId(),
                wanted.locationId(),
                wanted.partnerInvoiceNumber(),
                lines,
                rates.cardOf(lines.stream().map(Payable::deliveryCountry).distinct().toList()),
                clock.instant()));
    requests.add(request);
    outbox.append(PaymentEvents.toMessage(request.drafted(), request.sequence()));
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

  private List<Payable> inOrder(List<UUID> voucherIds, Caller caller) {
    Map<UUID, Payable> found =
        payables.locked(caller.scope(), voucherIds).stream()
            .collect(Collectors.toMap(Payable::voucherId, Function.identity()));
    if (found.size() < voucherIds.size()) {
      throw new UnknownResource("payable");
    }
    return voucherIds.stream().map(found::get).toList();
  }
}
