package org.planningservices.payment.request;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.payment.payable.Payable;
import org.planningservices.payment.payable.PayableStatus;

/** What has to be true of each voucher for the partner to put them on one payment request. */
public enum DraftRule {
  NOT_ON_ANOTHER_REQUEST(
      "payment.voucher-already-requested",
      "The voucher is on another payment request.",
      (payable, proposal) ->
          payable.isForfeited(proposal.now())
              || payable.status() != PayableStatus.DRAFTED
                  && payable.status() != PayableStatus.REQUESTED),
  NOT_PAID(
      "payment.voucher-already-paid",
      "The voucher is paid.",
      (payable, proposal) -> payable.status() != PayableStatus.PAID),
  IN_TIME(
      "payment.deadline-passed",
      "The last day to submit a payment request for the voucher is over.",
      (payable, proposal) -> !payable.isForfeited(proposal.now())),
  OF_THE_LOCATION(
      "payment.location-differs",
      "The voucher was redeemed by another location.",
      (payable, proposal) -> payable.locationId().equals(proposal.locationId())),
  OF_ONE_COUNTRY(
      "payment.country-differs",
      "The engagement was delivered in another country than that of the first voucher.",
      (payable, proposal) -> payable.deliveryCountry().equals(proposal.deliveryCountry())),
  WITH_A_RATE(
      "payment.rate-missing",
      "The rate card has no rate for this country, length and date of redemption.",
      (payable, proposal) -> proposal.hasRateFor(payable)),
  OF_ONE_CURRENCY(
      "payment.currency-differs",
      "The rate for the voucher is in another currency than that for the first one.",
      // another country tells it already
      (payable, proposal) ->
          !payable.deliveryCountry().equals(proposal.deliveryCountry())
              || proposal.isInItsCurrency(payable));

  private final String code;
  private final String text;
  private final BiPredicate<Payable, DraftProposal> holds;

  DraftRule(String code, String text, BiPredicate<Payable, DraftProposal> holds) {
    this.code = code;
    this.text = text;
    this.holds = holds;
  }

  /** Every broken rule of every voucher, rule by rule. */
  static List<Reason> broken(DraftProposal proposal) {
    return Arrays.stream(values())
        .flatMap(
            rule ->
                proposal.payables().stream()
                    .filter(payable -> !rule.holds.test(payable, proposal))
                    .map(rule::reason))
        .toList();
  }

  private Reason reason(Payable payable) {
    return Reason.of(
        code,
        text,
        Map.of(
            "voucherId",
            payable.voucherId(),
            "status",
            payable.status().name(),
            "locationId",
            payable.locationId(),
            "deliveryCountry",
            payable.deliveryCountry(),
            "days",
            payable.days(),
            "deadline",
            payable.deadline().toString()));
  }
}
