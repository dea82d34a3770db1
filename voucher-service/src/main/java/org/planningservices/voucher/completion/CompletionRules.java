package org.planningservices.voucher.completion;

import java.util.List;
import java.util.Map;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.rule.Rule;

/** What a completion report has to meet; every rule is evaluated, and every broken one reported. */
final class CompletionRules {

  /** The report follows the delivery [D:S8]. */
  private static final Rule<Delivery> NOT_IN_THE_FUTURE =
      Rule.<Delivery>of(
              "completion-report.dates-in-the-future",
              "An engagement can be reported only after its last day.",
              it -> !it.work().actualEnd().isAfter(it.today()))
          .withFacts(it -> Map.of("actualEnd", it.work().actualEnd(), "today", it.today()));

  /** Delivery and redemption end inside the voucher's 180 days [D:S2,S14]. */
  private static final Rule<Delivery> INSIDE_VALIDITY =
      Rule.<Delivery>of(
              "completion-report.outside-validity",
              "The engagement has to end while the voucher is valid.",
              it -> !it.work().actualEnd().isAfter(it.validThrough()))
          .withFacts(
              it -> Map.of("actualEnd", it.work().actualEnd(), "validThrough", it.validThrough()));

  /** A reservation comes before the engagement starts [D:S8,S11a]. */
  private static final Rule<Delivery> NOT_BEFORE_RESERVATION =
      Rule.<Delivery>of(
              "completion-report.started-before-reservation",
              "The engagement may not start before the voucher was reserved.",
              it -> !it.work().actualStart().isBefore(it.reservedOn()))
          .withFacts(
              it -> Map.of("actualStart", it.work().actualStart(), "reservedOn", it.reservedOn()));

  /** [D:S11] */
  private static final Rule<Delivery> WITHIN_THE_DAYS =
      Rule.<Delivery>of(
              "completion-report.too-many-days",
              "No more days may be delivered than the voucher holds.",
              it -> it.work().daysDelivered() <= it.days())
          .withFacts(it -> Map.of("daysDelivered", it.work().daysDelivered(), "days", it.days()));

  /** A day is delivered once. */
  private static final Rule<Delivery> WITHIN_THE_DATES =
      Rule.<Delivery>of(
              "completion-report.more-days-than-dates",
              "No more days can be delivered than there are from the first day to the last.",
              it -> it.work().daysDelivered() <= it.work().span())
          .withFacts(
              it -> Map.of("daysDelivered", it.work().daysDelivered(), "span", it.work().span()));

  /** Up to three days off site [D:S11a]. */
  private static final Rule<Delivery> MOSTLY_ON_SITE =
      Rule.<Delivery>of(
              "completion-report.too-many-off-site-days",
              "At most three days may be off site, and no more than were delivered.",
              it -> it.work().offSiteDays() <= Math.min(3, it.work().daysDelivered()))
          .withFacts(
              it ->
                  Map.of(
                      "offSiteDays", it.work().offSiteDays(),
                      "daysDelivered", it.work().daysDelivered()));

  /** The customer's deliverable is uploaded with the report [D:S11b,S11]; see the next one. */
  private static final Rule<Delivery> WITH_A_DELIVERABLE =
      Rule.of(
          "completion-report.deliverable-missing",
          "At least one uploaded deliverable has to be handed in.",
          it -> !it.named().isEmpty());

  private static final Rule<Delivery> DELIVERABLES_OF_THIS_VOUCHER =
      Rule.<Delivery>of(
              "completion-report.deliverable-unknown",
              "Every deliverable has to be uploaded for this voucher first.",
              it -> it.strangers().isEmpty())
          .withFacts(it -> Map.of("deliverableIds", it.strangers()));

  /** [D:S1] */
  private static final Rule<Delivery> CONSULTANT_QUALIFIED =
      Rule.of(
          "completion-report.consultant-not-qualified",
          "The lead consultant is not qualified for the engagement.",
          Delivery::consultantQualified);

  private static final List<Rule<Delivery>> ALL =
      List.of(
          NOT_IN_THE_FUTURE,
          INSIDE_VALIDITY,
          NOT_BEFORE_RESERVATION,
          WITHIN_THE_DAYS,
          WITHIN_THE_DATES,
          MOSTLY_ON_SITE,
          WITH_A_DELIVERABLE,
          DELIVERABLES_OF_THIS_VOUCHER,
          CONSULTANT_QUALIFIED);

  private CompletionRules() {}

  /** A reason for each rule that the delivery does not meet, in the order above. */
  static List<Reason> broken(Delivery delivery) {
    return Rule.broken(ALL, delivery);
  }
}
