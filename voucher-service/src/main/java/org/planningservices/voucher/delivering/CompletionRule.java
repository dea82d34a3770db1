package org.planningservices.voucher.delivering;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.planningservices.foundation.problem.Reason;

/** What a completion report has to meet; every rule is looked at, and every failed one reported. */
enum CompletionRule {
  /** The report follows the delivery [D:S8]. */
  NOT_IN_THE_FUTURE(
      "completion-report.dates-in-the-future",
      "An engagement is reported after its last day.",
      it -> !it.actualEnd().isAfter(it.today()),
      it -> Map.of("actualEnd", it.actualEnd(), "today", it.today())),

  /** Delivery and redemption end inside the voucher's 180 days [D:S2,S14]. */
  INSIDE_VALIDITY(
      "completion-report.outside-validity",
      "The engagement has to end while the voucher is valid.",
      it -> !it.actualEnd().isAfter(it.validThrough()),
      it -> Map.of("actualEnd", it.actualEnd(), "validThrough", it.validThrough())),

  /** A reservation comes before the engagement starts [D:S8,S11a]. */
  NOT_BEFORE_RESERVATION(
      "completion-report.started-before-reservation",
      "The engagement may not start before the voucher was reserved.",
      it -> !it.actualStart().isBefore(it.reservedOn()),
      it -> Map.of("actualStart", it.actualStart(), "reservedOn", it.reservedOn())),

  /** [D:S11] */
  WITHIN_THE_DAYS(
      "completion-report.too-many-days",
      "No more days may be delivered than the voucher holds.",
      it -> it.daysDelivered() <= it.days(),
      it -> Map.of("daysDelivered", it.daysDelivered(), "days", it.days())),

  /** A day is delivered once. */
  WITHIN_THE_DATES(
      "completion-report.more-days-than-dates",
      "No more days can be delivered than lie between the first and the last one.",
      it -> it.daysDelivered() <= it.span(),
      it -> Map.of("daysDelivered", it.daysDelivered(), "span", it.span())),

  /** Up to three days off site [D:S11a]. */
  MOSTLY_ON_SITE(
      "completion-report.too-many-off-site-days",
      "At most three days may be off site, and no more than were delivered.",
      it -> it.offSiteDays() <= Math.min(3, it.daysDelivered()),
      it -> Map.of("offSiteDays", it.offSiteDays(), "daysDelivered", it.daysDelivered())),

  /** The customer's deliverable is uploaded with the report [D:S11b,S11]. */
  WITH_A_DELIVERABLE(
      "completion-report.deliverable-missing",
      "At least one uploaded deliverable has to be handed in.",
      // only strangers is another fault, which is told
      it -> !it.handedIn().isEmpty() || !it.strangers().isEmpty(),
      it -> Map.of()),

  DELIVERABLES_OF_THIS_VOUCHER(
      "completion-report.deliverable-unknown",
      "Every deliverable has to be uploaded for this voucher first.",
      it -> it.strangers().isEmpty(),
      it -> Map.of("deliverableIds", List.copyOf(it.strangers()))),

  /** [D:S1] */
  CONSULTANT_QUALIFIED(
      "completion-report.consultant-not-qualified",
      "The lead consultant is not qualified for the engagement.",
      Delivery::consultantQualified,
      it -> Map.of());

  private final String code;
  private final String text;
  private final Predicate<Delivery> holds;
  private final Function<Delivery, Map<String, Object>> facts;

  CompletionRule(
      String code,
      String text,
      Predicate<Delivery> holds,
      Function<Delivery, Map<String, Object>> facts) {
    this.code = code;
    this.text = text;
    this.holds = holds;
    this.facts = facts;
  }

  /** A reason for each rule that the delivery does not meet, in the order above. */
  static List<Reason> failed(Delivery delivery) {
    return Arrays.stream(values())
        .filter(rule -> !rule.holds.test(delivery))
        .map(rule -> Reason.of(rule.code, rule.text, rule.facts.apply(delivery)))
        .toList();
  }
}
