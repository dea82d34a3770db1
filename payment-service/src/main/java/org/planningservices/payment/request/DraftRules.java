package org.planningservices.payment.request;

import java.util.List;
import java.util.Map;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.rule.Rule;
import org.planningservices.payment.payable.Payable;
import org.planningservices.payment.payable.PayableStatus;

/** What has to be true of each voucher for the partner to put them on one payment request. */
final class DraftRules {

  /** One voucher of a proposal. */
  private record Line(Payable payable, DraftProposal proposal) {

    boolean isForfeited() {
      return payable.isForfeited(proposal.now());
    }

    boolean isOfOneCountry() {
      return payable.deliveryCountry().equals(proposal.deliveryCountry());
    }

    Map<String, Object> facts() {
      return Map.of(
          "voucherId", payable.voucherId(),
          "status", payable.status().name(),
          "locationId", payable.locationId(),
          "deliveryCountry", payable.deliveryCountry(),
          "days", payable.days(),
          "deadline", payable.deadline().toString());
    }
  }

  private static final Rule<Line> NOT_ON_ANOTHER_REQUEST =
      Rule.<Line>of(
              "payment.voucher-already-requested",
              "The voucher is on another payment request.",
              it ->
                  it.payable().status() != PayableStatus.DRAFTED
                      && it.payable().status() != PayableStatus.REQUESTED)
          .onlyIf(it -> !it.isForfeited())
          .withFacts(Line::facts);

  private static final Rule<Line> NOT_PAID =
      Rule.<Line>of(
              "payment.voucher-already-paid",
              "The voucher is already paid.",
              it -> it.payable().status() != PayableStatus.PAID)
          .withFacts(Line::facts);

  private static final Rule<Line> IN_TIME =
      Rule.<Line>of(
              "payment.deadline-passed",
              "The last day to submit a payment request for the voucher has passed.",
              it -> !it.isForfeited())
          .withFacts(Line::facts);

  private static final Rule<Line> OF_THE_LOCATION =
      Rule.<Line>of(
              "payment.location-differs",
              "The voucher was redeemed by another location.",
              it -> it.payable().locationId().equals(it.proposal().locationId()))
          .withFacts(Line::facts);

  private static final Rule<Line> OF_ONE_COUNTRY =
      Rule.<Line>of(
              "payment.country-differs",
              "The engagement was delivered in a different country from that of the first voucher.",
              Line::isOfOneCountry)
          .withFacts(Line::facts);

  private static final Rule<Line> WITH_A_RATE =
      Rule.<Line>of(
              "payment.rate-missing",
              "The rate card has no rate for this country, length and date of redemption.",
              it -> it.proposal().hasRateFor(it.payable()))
          .withFacts(Line::facts);

  private static final Rule<Line> OF_ONE_CURRENCY =
      Rule.<Line>of(
              "payment.currency-differs",
              "The rate for the voucher is in a different currency from that for the first one.",
              it -> it.proposal().isInItsCurrency(it.payable()))
          .onlyIf(Line::isOfOneCountry)
          .withFacts(Line::facts);

  private static final List<Rule<Line>> ALL =
      List.of(
          NOT_ON_ANOTHER_REQUEST,
          NOT_PAID,
          IN_TIME,
          OF_THE_LOCATION,
          OF_ONE_COUNTRY,
          WITH_A_RATE,
          OF_ONE_CURRENCY);

  private DraftRules() {}

  /** Every broken rule of every voucher, rule by rule. */
  static List<Reason> broken(DraftProposal proposal) {
    return Rule.brokenByAny(
        ALL, proposal.payables().stream().map(payable -> new Line(payable, proposal)).toList());
  }
}
