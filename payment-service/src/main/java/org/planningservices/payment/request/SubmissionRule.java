package org.planningservices.payment.request;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.planningservices.foundation.problem.Reason;

/** What has to be true for a draft to be submitted. */
public enum SubmissionRule {
  /** The partner has 60 days after redemption to complete the payment request [D:S2] [D10]. */
  IN_TIME {
    @Override
    List<Reason> broken(PaymentRequest request, Submission submission) {
      return submission.payables().stream()
          .filter(payable -> payable.isOverdue(submission.now()))
          .map(
              payable ->
                  Reason.of(
                      "payment.deadline-passed",
                      "The last day to submit a payment request for the voucher is over.",
                      Map.of(
                          "voucherId",
                          payable.voucherId(),
                          "deadline",
                          payable.deadline().toString())))
          .toList();
    }
  },
  /**
   * The account has to be in the currency of the rate card; nothing is converted [D9]. What account
   * a location has matters only if it may invoice at all.
   */
  WITH_A_PAYEE {
    @Override
    List<Reason> broken(PaymentRequest request, Submission submission) {
      return submission.payeeId().isPresent() || elsewhere(request, submission).isPresent()
          ? List.of()
          : List.of(
              Reason.of(
                  "payment.payee-missing",
                  "The location has no bank account in the currency of the rate card.",
                  Map.of(
                      "locationId", request.locationId(), "currency", request.total().currency())));
    }
  },
  /** The location that invoices has to be in the country of delivery [D:S11]. */
  LOCATION_IN_COUNTRY {
    @Override
    List<Reason> broken(PaymentRequest request, Submission submission) {
      return elsewhere(request, submission)
          .map(
              country ->
                  Reason.of(
                      "payment.location-in-another-country",
                      "The location is not in the country of delivery.",
                      Map.of(
                          "locationId",
                          request.locationId(),
                          "locationCountry",
                          country,
                          "deliveryCountry",
                          request.deliveryCountry())))
          .stream()
          .toList();
    }
  };

  abstract List<Reason> broken(PaymentRequest request, Submission submission);

  private static Optional<String> elsewhere(PaymentRequest request, Submission submission) {
    return submission
        .locationCountry()
        .filter(country -> !country.equals(request.deliveryCountry()));
  }

  /** Every broken rule. */
  static List<Reason> allBroken(PaymentRequest request, Submission submission) {
    Function<SubmissionRule, List<Reason>> reasons = rule -> rule.broken(request, submission);
    return Arrays.stream(values()).map(reasons).flatMap(List::stream).toList();
  }
}
