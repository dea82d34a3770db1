package org.planningservices.voucher.voucher;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.rule.Rule;

/**
 * When a voucher may be reserved, and for which days [programme 7.2]: the list is the rule book.
 */
final class ReservationRules {

  /** What the rules about days look at; all dates are dates in the delivery country. */
  record Schedule(int days, LocalDate start, LocalDate end, LocalDate today, LocalDate lastDay) {}

  /** What the rules about the partner look at. */
  record Request(Voucher voucher, ReservationPlan plan, PartnerStanding standing) {

    boolean isForAnEngagement() {
      return standing.engagementOffering() != null;
    }

    /** Whether the engagement can be asked anything about; another one has to be chosen if not. */
    boolean isForAnEngagementOfTheOffering() {
      return voucher.offeringCode().equals(standing.engagementOffering());
    }
  }

  /**
   * What the rules about a partner's admission look at.
   *
   * @param engagementFits whether it exists and belongs to the offering
   */
  record Applicant(
      Admission admission,
      String offeringCode,
      String engagementCode,
      boolean engagementFits,
      LocalDate start,
      LocalDate today) {

    /** A first day that is over is another fault, whatever was true on it. */
    boolean asksForTheStart() {
      return start.isAfter(today);
    }
  }

  private static final Rule<Request> TERMS_ACCEPTED =
      Rule.<Request>of(
              "reservation.terms-not-accepted",
              "The terms of the programme have to be accepted.",
              it -> it.plan().termsAccepted())
          .withFacts(it -> Map.of("termsVersion", it.plan().termsVersion()));

  private static final Rule<Request> TERMS_IN_FORCE =
      Rule.<Request>of(
              "reservation.terms-outdated",
              "The terms that were accepted are not those in force.",
              it -> it.plan().termsVersion().equals(it.plan().termsInForce()))
          .withFacts(
              it ->
                  Map.of(
                      "termsVersion", it.plan().termsVersion(),
                      "inForce", it.plan().termsInForce()));

  private static final Rule<Applicant> ENROLLED =
      Rule.<Applicant>of(
              "reservation.not-enrolled",
              "The partner has to be enrolled in the offering today and on the first planned day.",
              it ->
                  it.admission().enrolledToday()
                      && (it.admission().enrolledAtStart() || !it.asksForTheStart()))
          .withFacts(
              it ->
                  Map.of(
                      "offeringCode", it.offeringCode(),
                      "on", (it.admission().enrolledToday() ? it.start() : it.today()).toString()));

  private static final Rule<Applicant> ELIGIBLE =
      Rule.<Applicant>of(
              "reservation.not-eligible",
              "The partner has to be eligible for the engagement today and on the first planned"
                  + " day.",
              it ->
                  it.admission().eligibleToday()
                      && (it.admission().eligibleAtStart() || !it.asksForTheStart()))
          .onlyIf(Applicant::engagementFits)
          .withFacts(
              it ->
                  Map.of(
                      "engagementCode", it.engagementCode(),
                      "on", (it.admission().eligibleToday() ? it.start() : it.today()).toString()));

  private static final Rule<Request> ENGAGEMENT_KNOWN =
      Rule.<Request>of(
              "reservation.engagement-unknown",
              "There is no such engagement.",
              Request::isForAnEngagement)
          .withFacts(it -> Map.of("engagementCode", it.plan().engagementCode()));

  private static final Rule<Request> ENGAGEMENT_OF_OFFERING =
      Rule.<Request>of(
              "reservation.engagement-not-of-offering",
              "The engagement does not belong to the voucher's offering.",
              Request::isForAnEngagementOfTheOffering)
          .onlyIf(Request::isForAnEngagement)
          .withFacts(
              it ->
                  Map.of(
                      "engagementCode", it.plan().engagementCode(),
                      "offeringCode", it.voucher().offeringCode()));

  private static final Rule<Request> LENGTH_ALLOWED =
      Rule.<Request>of(
              "reservation.days-not-allowed",
              "The engagement is not offered in the length of the voucher.",
              it -> it.standing().engagementDays().contains(it.voucher().days()))
          .onlyIf(Request::isForAnEngagementOfTheOffering)
          .withFacts(
              it ->
                  Map.of(
                      "days", it.voucher().days(),
                      "allowedDays", it.standing().engagementDays()));

  private static final Rule<Request> LOCATION_OF_PARTNER =
      Rule.<Request>of(
              "reservation.location-unknown",
              "The partner has no such location.",
              it -> it.standing().locationCountry() != null)
          .withFacts(it -> Map.of("locationId", it.plan().locationId().toString()));

  private static final Rule<Request> LOCATION_IN_COUNTRY =
      Rule.<Request>of(
              "reservation.location-in-other-country",
              "The location is not in the country of delivery.",
              it -> it.standing().locationCountry().equals(it.plan().deliveryCountry()))
          .onlyIf(it -> it.standing().locationCountry() != null)
          .withFacts(
              it ->
                  Map.of(
                      "locationCountry", Objects.toString(it.standing().locationCountry()),
                      "deliveryCountry", it.plan().deliveryCountry()));

  private static final Rule<Request> CONSULTANT_QUALIFIED =
      Rule.<Request>of(
              "reservation.consultant-not-qualified",
              "The lead consultant has passed no exam that qualifies for the engagement.",
              it -> it.standing().consultantQualified())
          .onlyIf(Request::isForAnEngagementOfTheOffering)
          .withFacts(
              it ->
                  Map.of(
                      "leadConsultantId", it.plan().leadConsultantId().toString(),
                      "engagementCode", it.plan().engagementCode()));

  /** [D:S8] */
  private static final Rule<Request> NOT_TWICE_FIFTEEN_DAYS =
      Rule.<Request>of(
              "reservation.fifteen-days-before",
              "The customer already has a 15-day engagement of this kind; another legal entity,"
                  + " division or product would set this one apart.",
              it -> !it.standing().fifteenDaysBefore())
          .onlyIf(Request::isForAnEngagementOfTheOffering)
          .withFacts(it -> Map.of("engagementCode", it.plan().engagementCode()));

  /** [D:S8] */
  private static final Rule<Request> SETTING_APART_JUSTIFIED =
      Rule.<Request>of(
              "reservation.justification-missing",
              "The customer already has a 15-day engagement of this kind; say why this"
                  + " one is different.",
              it -> !it.standing().fifteenDaysOfThisKind() || it.plan().justification() != null)
          .onlyIf(it -> it.isForAnEngagementOfTheOffering() && !it.standing().fifteenDaysBefore())
          .withFacts(it -> Map.of("engagementCode", it.plan().engagementCode()));

  private static final Rule<Schedule> STARTS_IN_FUTURE =
      Rule.<Schedule>of(
              "reservation.start-not-in-future",
              "A voucher has to be reserved before the day on which the engagement starts.",
              it -> it.start().isAfter(it.today()))
          .withFacts(
              it ->
                  Map.of(
                      "plannedStart", it.start().toString(),
                      "today", it.today().toString()));

  private static final Rule<Schedule> ENDS_IN_VALIDITY =
      Rule.<Schedule>of(
              "reservation.end-after-expiry",
              "The engagement has to end while the voucher is valid.",
              it -> !it.end().isAfter(it.lastDay()))
          .withFacts(
              it ->
                  Map.of(
                      "plannedEnd", it.end().toString(),
                      "lastDay", it.lastDay().toString()));

  private static final Rule<Schedule> LONG_ENOUGH =
      Rule.<Schedule>of(
              "reservation.too-short",
              "There are fewer days from start to end than the voucher holds.",
              it -> ChronoUnit.DAYS.between(it.start(), it.end()) + 1 >= it.days())
          .withFacts(
              it ->
                  Map.of(
                      "days", it.days(),
                      "plannedStart", it.start().toString(),
                      "plannedEnd", it.end().toString()));

  private static final List<Rule<Request>> FOR_THE_PARTNER =
      List.of(
          TERMS_ACCEPTED,
          TERMS_IN_FORCE,
          ENGAGEMENT_KNOWN,
          ENGAGEMENT_OF_OFFERING,
          LENGTH_ALLOWED,
          LOCATION_OF_PARTNER,
          LOCATION_IN_COUNTRY,
          CONSULTANT_QUALIFIED,
          NOT_TWICE_FIFTEEN_DAYS,
          SETTING_APART_JUSTIFIED);

  private static final List<Rule<Applicant>> FOR_THE_APPLICANT = List.of(ENROLLED, ELIGIBLE);

  private static final List<Rule<Schedule>> FOR_THE_SCHEDULE =
      List.of(STARTS_IN_FUTURE, ENDS_IN_VALIDITY, LONG_ENOUGH);

  private ReservationRules() {}

  static List<Reason> against(
      Voucher voucher, ReservationPlan plan, PartnerStanding standing, Instant at) {
    Request request = new Request(voucher, plan, standing);
    List<Reason> reasons = new ArrayList<>(Rule.broken(FOR_THE_PARTNER, request));
    reasons.addAll(
        against(
            voucher,
            plan.reservedAt(at),
            standing.admission(),
            request.isForAnEngagementOfTheOffering(),
            at));
    return reasons;
  }

  /** Against the days of a reservation, whether it is new or they moved. */
  static List<Reason> against(
      Voucher voucher, Reservation wanted, Admission admission, Instant at) {
    return against(voucher, wanted, admission, true, at);
  }

  private static List<Reason> against(
      Voucher voucher,
      Reservation wanted,
      Admission admission,
      boolean engagementFits,
      Instant at) {
    LocalDate start = wanted.plannedStart();
    LocalDate today = DeliveryZone.dateAt(wanted.deliveryCountry(), at);
    LocalDate lastDay = DeliveryZone.dateAt(wanted.deliveryCountry(), voucher.expiresAt());
    List<Reason> reasons =
        new ArrayList<>(
            Rule.broken(
                FOR_THE_APPLICANT,
                new Applicant(
                    admission,
                    voucher.offeringCode(),
                    wanted.engagementCode(),
                    engagementFits,
                    start,
                    today)));
    reasons.addAll(
        Rule.broken(
            FOR_THE_SCHEDULE,
            new Schedule(voucher.days(), start, wanted.plannedEnd(), today, lastDay)));
    return reasons;
  }

  static List<Reason> closing(Voucher voucher, Instant at) {
    List<Reason> reasons = new ArrayList<>();
    if (voucher.isExpired(at)) {
      reasons.addAll(new VoucherRefusal.HasExpired(voucher.expiresAt()).reasons());
    } else if (voucher.status() == VoucherStatus.RESERVED) {
      reasons.addAll(new VoucherRefusal.AlreadyReserved().reasons());
    } else if (!VoucherMove.RESERVE.leadsFrom(voucher.status())) {
      reasons.addAll(
          new VoucherRefusal.MoveNotAllowed(VoucherMove.RESERVE, voucher.status()).reasons());
    }
    return reasons;
  }
}
