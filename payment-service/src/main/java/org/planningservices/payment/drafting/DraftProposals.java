package org.planningservices.payment.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planningservices.foundation.identity.CurrentCaller;
import org.planningservices.foundation.problem.UnknownResource;
import org.planningservices.payment.payable.Payable;
import org.planningservices.payment.payable.Payables;
import org.planningservices.payment.ratecard.Rates;
import org.planningservices.payment.request.DraftProposal;

/** Puts together what the rules of a draft look at. */
@ApplicationScoped
class DraftProposals {

  private final Payables payables;
  private final Rates rates;
  private final CurrentCaller caller;

  DraftProposals(Payables payables, Rates rates, CurrentCaller caller) {
    this.payables = payables;
    this.rates = rates;
    this.caller = caller;
  }

  /**
   * What the calling partner wants, with the payables locked.
   *
   * @throws UnknownResource when there is no such voucher to be paid, or the caller does not reach
   *     it
   */
  DraftProposal of(DraftRequest wanted, Instant now) {
    List<Payable> lines = inOrder(wanted.voucherIds());
    return new DraftProposal(
        caller.get().organizationId(),
        wanted.locationId(),
        wanted.partnerInvoiceNumber(),
        lines,
        rates.cardOf(lines.stream().map(Payable::deliveryCountry).distinct().toList()),
        now);
  }

  private List<Payable> inOrder(List<UUID> voucherIds) {
    Map<UUID, Payable> found =
        payables.locked(voucherIds).stream()
            .collect(Collectors.toMap(Payable::voucherId, Function.identity()));
    if (found.size() < voucherIds.size()) {
      throw new UnknownResource("payable");
    }
    return voucherIds.stream().map(found::get).toList();
  }
}
