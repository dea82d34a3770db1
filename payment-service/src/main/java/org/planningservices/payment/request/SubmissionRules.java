package org.planningservices.payment.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.rule.Rule;
import org.planningservices.payment.payable.Payable;

/** What has to be true for a draft to be submitted. */
final class SubmissionRules {

  /** One voucher of the draft. */
  private record Line(Payable payable, SubmissionApplication application) {}

  /** The draft as a whole. */
  private record Subject(PaymentRequest request, SubmissionApplication application) {

    /** What is not known yet stands in nobody's way. */
    boolean isInTheCountry() {
      return application
          .locationCountry()
          .map(country -> country.equals(request.invoice().deliveryCountry()))
          .orElse(true);
    }
  }

  /** The partner has 60 days after redemption to complete the payment request [D:S2] [D10]. */
  private static final Rule<Line> IN_TIME =
      Rule.<Line>of(
              "payment.deadline-passed",
              "The last day to submit a payment request for the voucher has passed.",
              it -> !it.payable().isOverdue(it.application().now()))
          .withFacts(
              it ->
                  Map.of(
                      "voucherId", it.payable().voucherId(),
                      "deadline", it.payable().deadline().toString()));

  /**
   * The account has to be in the currency of the rate card; nothing is converted [D9]. What account
   * a location has matters only if it may invoice at all.
   */
  private static final Rule<Subject> WITH_A_PAYEE =
      Rule.<Subject>of(
              "payment.payee-missing",
              "The location has no bank account in the currency of the rate card.",
              it -> it.application().payeeId().isPresent())
          .onlyIf(Subject::isInTheCountry)
          .withFacts(
              it ->
                  Map.of(
                      "locationId", it.request().invoice().locationId(),
                      "currency", it.request().total().currency()));

  /** The location that invoices has to be in the country of delivery [D:S11]. */
  private static final Rule<Subject> LOCATION_IN_COUNTRY =
      Rule.<Subject>of(
              "payment.location-in-another-country",
              "The location is not in the country of delivery.",
              Subject::isInTheCountry)
          .withFacts(
              it ->
                  Map.of(
                      "locationId", it.request().invoice().locationId(),
                      "locationCountry", it.application().locationCountry().orElseThrow(),
                      "deliveryCountry", it.request().invoice().deliveryCountry()));

  private SubmissionRules() {}

  /** Every broken rule, those of each voucher first. */
  static List<Reason> broken(PaymentRequest request, SubmissionApplication application) {
    List<Line> lines =
        application.payables().stream().map(payable -> new Line(payable, application)).toList();
    List<Reason> broken = new ArrayList<>(Rule.brokenByAny(List.of(IN_TIME), lines));
    broken.addAll(
        Rule.broken(List.of(WITH_A_PAYEE, LOCATION_IN_COUNTRY), new Subject(request, application)));
    return broken;
  }
}
