package org.planningservices.voucher.voucher;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.rule.Rule;

/**
 * For which days a partner may hold a voucher [programme 7.2]: asked when it is reserved, and again
 * when the days of its reservation move.
 */
final class PlannedDaysRules {

  /**
   * What the rules look at; all dates are dates in the delivery country.
   *
   * @param engagementFits whether it exists and belongs to the offering of the voucher
   * @param lastDay on which the voucher is valid
   */
  record Wanted(
      Voucher voucher,
      Reservation reservation,
      Admission admission,
      boolean engagementFits,
      LocalDate today,
      LocalDate lastDay) {

    LocalDate start() {
      return reservation.plannedStart();
    }

    LocalDate end() {
      return reservation.plannedEnd();
    }

    /** A first day that is over is another fault, whatever was true on it. */
    boolean asksForTheStart() {
      return start().isAfter(today);
    }
  }

  private static final Rule<Wanted> ENROLLED =
      Rule.<Wanted>of(
              "reservation.not-enrolled",
              "The partner has to be enrolled in the offering today and on the first planned day.",
              it ->
                  it.admission().enrolledToday()
                      && (it.admission().enrolledAtStart() || !it.asksForTheStart()))
          .withFacts(
              it ->
                  Map.of(
                      "offeringCode", it.voucher().offeringCode(),
                      "on", (it.admission().enrolledToday() ? it.start() : it.today()).toString()));

  private static final Rule<Wanted> ELIGIBLE =
      Rule.<Wanted>of(
              "reservation.not-eligible",
              "The partner has to be eligible for the engagement today and on the first planned"
                  + " day.",
              it ->
                  it.admission().eligibleToday()
                      && (it.admission().eligibleAtStart() || !it.asksForTheStart()))
          .onlyIf(Wanted::engagementFits)
          .withFacts(
              it ->
                  Map.of(
                      "engagementCode", it.reservation().engagementCode(),
                      "on", (it.admission().eligibleToday() ? it.start() : it.today()).toString()));

  private static final Rule<Wanted> STARTS_IN_FUTURE =
      Rule.<Wanted>of(
              "reservation.start-not-in-future",
              "A voucher has to be reserved before the day on which the engagement starts.",
              it -> it.start().isAfter(it.today()))
          .withFacts(
              it ->
                  Map.of(
                      "plannedStart", it.start().toString(),
                      "today", it.today().toString()));

  private static final Rule<Wanted> ENDS_IN_VALIDITY =
      Rule.<Wanted>of(
              "reservation.end-after-expiry",
              "The engagement has to end while the voucher is valid.",
              it -> !it.end().isAfter(it.lastDay()))
          .withFacts(
              it ->
                  Map.of(
                      "plannedEnd", it.end().toString(),
                      "lastDay", it.lastDay().toString()));

  private static final Rule<Wanted> LONG_ENOUGH =
      Rule.<Wanted>of(
              "reservation.too-short",
              "There are fewer days from start to end than the voucher holds.",
              it -> ChronoUnit.DAYS.between(it.start(), it.end()) + 1 >= it.voucher().days())
          .withFacts(
              it ->
                  Map.of(
                      "days", it.voucher().days(),
                      "plannedStart", it.start().toString(),
                      "plannedEnd", it.end().toString()));

  private static final List<Rule<Wanted>> ALL =
      List.of(ENROLLED, ELIGIBLE, STARTS_IN_FUTURE, ENDS_IN_VALIDITY, LONG_ENOUGH);

  private PlannedDaysRules() {}

  /** Against the days of a reservation that move. */
  static List<Reason> against(
      Voucher voucher, Reservation wanted, Admission admission, Instant at) {
    return against(voucher, wanted, admission, true, at);
  }

  /**
   * @param engagementFits whether it exists and belongs to the offering of the voucher
   */
  static List<Reason> against(
      Voucher voucher,
      Reservation wanted,
      Admission admission,
      boolean engagementFits,
      Instant at) {
    String country = wanted.deliveryCountry();
    return Rule.broken(
        ALL,
        new Wanted(
            voucher,
            wanted,
            admission,
            engagementFits,
            DeliveryZone.dateAt(country, at),
            DeliveryZone.dateAt(country, voucher.expiresAt())));
  }
}
