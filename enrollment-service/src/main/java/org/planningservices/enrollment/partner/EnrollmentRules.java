package org.planningservices.enrollment.partner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.rule.Rule;

/** What has to be true of a partner that enrols in an offering: the list is the rule book. */
final class EnrollmentRules {

  /** A partner and what it asks for. */
  private record Subject(Partner partner, EnrollmentApplication application) {

    Optional<Enrollment> running() {
      return partner.enrollmentIn(application.offeringCode(), application.day());
    }
  }

  /** The agreement is signed before a partner opts into offerings [D:S1,S4b]. */
  private static final Rule<Subject> AGREEMENT_IS_SIGNED =
      Rule.of(
          "enrollment.agreement-not-signed",
          "The program provider agreement is not signed.",
          it -> it.partner().agreement().isPresent());

  /** An enrolment approves the locations of the company, so there has to be one [D:S4b,S12]. */
  private static final Rule<Subject> LOCATION_EXISTS =
      Rule.of(
          "enrollment.location-missing",
          "The partner has no location yet.",
          it -> it.application().locationExists());

  /** Company training and a competency of the offering are valid today [D:S1,S3]. */
  private static final Rule<Subject> PARTNER_IS_ELIGIBLE =
      Rule.<Subject>of(
              "enrollment.not-eligible",
              "The partner is not eligible for the offering.",
              it -> it.application().isCovered())
          .withFacts(it -> eligibility(it.application()));

  /** The unit of enrolment is the company per offering: one term runs at a time [D:S4b,S12]. */
  private static final Rule<Subject> NO_TERM_RUNS =
      Rule.<Subject>of(
              "enrollment.already-enrolled",
              "The partner's enrolment in the offering has not ended yet.",
              it -> it.running().isEmpty())
          .withFacts(it -> term(it.running().orElseThrow()));

  private static final List<Rule<Subject>> ALL =
      List.of(AGREEMENT_IS_SIGNED, LOCATION_EXISTS, PARTNER_IS_ELIGIBLE, NO_TERM_RUNS);

  private EnrollmentRules() {}

  static List<Reason> broken(Partner partner, EnrollmentApplication application) {
    return Rule.broken(ALL, new Subject(partner, application));
  }

  private static Map<String, Object> eligibility(EnrollmentApplication application) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("offeringCode", application.offeringCode());
    facts.put("asOf", application.day().toString());
    application
        .window()
        .map(EligibilityWindow::from)
        .ifPresent(from -> facts.put("eligibleFrom", from.toString()));
    application
        .window()
        .map(EligibilityWindow::until)
        .ifPresent(until -> facts.put("eligibleUntil", until.toString()));
    return facts;
  }

  private static Map<String, Object> term(Enrollment running) {
    return Map.of(
        "enrollmentId", running.id().toString(), "validUntil", running.validUntil().toString());
  }
}
