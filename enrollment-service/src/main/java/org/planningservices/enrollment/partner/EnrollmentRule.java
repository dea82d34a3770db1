package org.planningservices.enrollment.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.planningservices.foundation.problem.Reason;

/**
 * What has to be true of a partner that enrols in an offering: the list is the rule book. All are
 * evaluated, so that a refusal names every reason.
 */
public enum EnrollmentRule {
  /** The agreement is signed before a partner opts into offerings [D:S1,S4b]. */
  AGREEMENT_IS_SIGNED {
    @Override
    Optional<Reason> objection(Partner partner, Wish wish) {
      return partner.agreement().isPresent()
          ? Optional.empty()
          : Optional.of(
              Reason.of(
                  "enrollment.agreement-not-signed",
                  "The program provider agreement is not signed."));
    }
  },
  /** An enrolment approves the locations of the company, so there has to be one [D:S4b,S12]. */
  LOCATION_EXISTS {
    @Override
    Optional<Reason> objection(Partner partner, Wish wish) {
      return wish.locationExists()
          ? Optional.empty()
          : Optional.of(
              Reason.of("enrollment.location-missing", "The partner has no location yet."));
    }
  },
  /** Company training and a competency of the offering are valid today [D:S1,S3]. */
  PARTNER_IS_ELIGIBLE {
    @Override
    Optional<Reason> objection(Partner partner, Wish wish) {
      if (wish.window().filter(window -> window.covers(wish.day())).isPresent()) {
        return Optional.empty();
      }
      Map<String, Object> facts = new HashMap<>();
      facts.put("offeringCode", wish.offeringCode());
      facts.put("asOf", wish.day().toString());
      wish.window()
          .map(EligibilityWindow::from)
          .ifPresent(from -> facts.put("eligibleFrom", from.toString()));
      wish.window()
          .map(EligibilityWindow::until)
          .ifPresent(until -> facts.put("eligibleUntil", until.toString()));
      return Optional.of(
          Reason.of(
              "enrollment.not-eligible", "The partner is not eligible for the offering.", facts));
    }
  },
  /** The unit of enrolment is the company per offering: one term runs at a time [D:S4b,S12]. */
  NO_TERM_RUNS {
    @Override
    Optional<Reason> objection(Partner partner, Wish wish) {
      return partner
          .enrollmentIn(wish.offeringCode(), wish.day())
          .map(
              present ->
                  Reason.of(
                      "enrollment.already-enrolled",
                      "The partner's enrolment in the offering has not ended yet.",
                      Map.of(
                          "enrollmentId",
                          present.id().toString(),
                          "validUntil",
                          present.validUntil().toString())));
    }
  };

  /**
   * What a partner asks for.
   *
   * @param enrollmentId id of the enrolment if it comes to one
   * @param locationExists whether the partner has one
   * @param window when the partner qualifies for the offering; empty when it does not at all
   * @param day the day of asking, which is the first day of the term
   */
  public record Wish(
      UUID enrollmentId,
      String offeringCode,
      boolean locationExists,
      Optional<EligibilityWindow> window,
      LocalDate day) {}

  abstract Optional<Reason> objection(Partner partner, Wish wish);

  static List<Reason> objections(Partner partner, Wish wish) {
    List<Reason> objections = new ArrayList<>();
    for (EnrollmentRule rule : values()) {
      rule.objection(partner, wish).ifPresent(objections::add);
    }
    return objections;
  }
}
