package org.planningservices.voucher.voucher;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.foundation.problem.Reason;

/** When a voucher may be reserved, and for which days [programme 7.2]: each rule is one value. */
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
   * One rule.
   *
   * @param arises whether it makes sense to ask; a rule that only fails because an earlier one did
   *     tells nothing, and hides what is to be mended
   */
  private record Rule<T>(
      String code,
      String text,
      Predicate<T> arises,
      Predicate<T> holds,
      Function<T, Map<String, Object>> facts) {

    Rule(String code, String text, Predicate<T> holds, Function<T, Map<String, Object>> facts) {
      this(code, text, subject -> true, holds, facts);
    }

    boolean fails(T subject) {
      return arises.test(subject) && !holds.test(subject);
    }

    Reason reason(T subject) {
      return Reason.of(code, text, facts.apply(subject));
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
      new Rule<>(
          "reservation.terms-not-accepted",
          "The terms of the programme have to be accepted.",
          request -> request.plan().termsAccepted(),
          request -> Map.of("termsVersion", request.plan().termsVersion()));

  private static final Rule<Request> TERMS_IN_FORCE =
      new Rule<>(
          "reservation.terms-outdated",
          "The terms named are not those in force.",
          request -> request.plan().termsVersion().equals(request.plan().termsInForce()),
          request ->
              Map.of(
                  "termsVersion", request.plan().termsVersion(),
                  "inForce", request.plan().termsInForce()));

  private static final Rule<Applicant> ENROLLED =
      new Rule<>(
          "reservation.not-enrolled",
          "The partner has to be enrolled in the offering today and on the first planned day.",
          it ->
              it.admission().enrolledToday()
                  && (it.admission().enrolledAtStart() || !it.asksForTheStart()),
          it ->
              Map.of(
                  "offeringCode", it.offeringCode(),
                  "on", (it.admission().enrolledToday() ? it.start() : it.today()).toString()));

  private static final Rule<Applicant> ELIGIBLE =
      new Rule<>(
          "reservation.not-eligible",
          "The partner has to be eligible for the engagement today and on the first planned day.",
          Applicant::engagementFits,
          it ->
              it.admission().eligibleToday()
                  && (it.admission().eligibleAtStart() || !it.asksForTheStart()),
          it ->
              Map.of(
                  "engagementCode", it.engagementCode(),
                  "on", (it.admission().eligibleToday() ? it.start() : it.today()).toString()));

  private static final Rule<Request> ENGAGEMENT_KNOWN =
      new Rule<>(
          "reservation.engagement-unknown",
          "There is no such engagement.",
          Request::isForAnEngagement,
          request -> Map.of("engagementCode", request.plan().engagementCode()));

  private static final Rule<Request> ENGAGEMENT_OF_OFFERING =
      new Rule<>(
          "reservation.engagement-not-of-offering",
          "The engagement does not belong to the voucher's offering.",
          Request::isForAnEngagement,
          Request::isForAnEngagementOfTheOffering,
          request ->
              Map.of(
                  "engagementCode", request.plan().engagementCode(),
                  "offeringCode", request.voucher().offeringCode()));

  private static final Rule<Request> LENGTH_ALLOWED =
      new Rule<>(
          "reservation.days-not-allowed",
          "The engagement cannot have the length that the voucher pays for.",
          Request::isForAnEngagementOfTheOffering,
          request -> request.standing().engagementDays().contains(request.voucher().days()),
          request ->
              Map.of(
                  "days", request.voucher().days(),
                  "allowedDays", request.standing().engagementDays()));

  private static final Rule<Request> LOCATION_OF_PARTNER =
      new Rule<>(
          "reservation.location-unknown",
          "The location is not one that the partner can use.",
          request -> request.standing().locationCountry() != null,
          request -> Map.of("locationId", request.plan().locationId().toString()));

  private static final Rule<Request> LOCATION_IN_COUNTRY =
      new Rule<>(
          "reservation.location-in-other-country",
          "The location is not in the country of delivery.",
          request -> request.standing().locationCountry() != null,
          request -> request.standing().locationCountry().equals(request.plan().deliveryCountry()),
          request ->
              Map.of(
                  "locationCountry", Objects.toString(request.standing().locationCountry()),
                  "deliveryCountry", request.plan().deliveryCountry()));

  private static final Rule<Request> CONSULTANT_QUALIFIED =
      new Rule<>(
          "reservation.consultant-not-qualified",
          "The lead consultant holds no exam that qualifies for the engagement.",
          Request::isForAnEngagementOfTheOffering,
          request -> request.standing().consultantQualified(),
          request ->
              Map.of(
                  "leadConsultantId", request.plan().leadConsultantId().toString(),
                  "engagementCode", request.plan().engagementCode()));

  /** [D:S8] */
  private static final Rule<Request> NOT_TWICE_FIFTEEN_DAYS =
      new Rule<>(
          "reservation.fifteen-days-before",
          "The customer already has a 15-day engagement of this kind; another legal entity,"
              + " division or product would set this one apart.",
          Request::isForAnEngagementOfTheOffering,
          request -> !request.standing().fifteenDaysBefore(),
          request -> Map.of("engagementCode", request.plan().engagementCode()));

  /** [D:S8] */
  private static final Rule<Request> SETTING_APART_JUSTIFIED =
      new Rule<>(
          "reservation.justification-missing",
          "The customer already has a 15-day engagement of this kind; say why this one is another.",
          request ->
              request.isForAnEngagementOfTheOffering() && !request.standing().fifteenDaysBefore(),
          request ->
              !request.standing().fifteenDaysOfThisKind() || request.plan().justification() != null,
          request -> Map.of("engagementCode", request.plan().engagementCode()));

  private static final Rule<Schedule> STARTS_IN_FUTURE =
      new Rule<>(
          "reservation.start-not-in-future",
          "A voucher is reserved before the day on which the engagement starts.",
          schedule -> schedule.start().isAfter(schedule.today()),
          schedule ->
              Map.of(
                  "plannedStart", schedule.start().toString(),
                  "today", schedule.today().toString()));

  private static final Rule<Schedule> ENDS_IN_VALIDITY =
      new Rule<>(
          "reservation.end-after-expiry",
          "The engagement has to end while the voucher is valid.",
          schedule -> !schedule.end().isAfter(schedule.lastDay()),
          schedule ->
              Map.of(
                  "plannedEnd", schedule.end().toString(),
                  "lastDay", schedule.lastDay().toString()));

  private static final Rule<Schedule> LONG_ENOUGH =
      new Rule<>(
          "reservation.too-short",
          "There are fewer days between start and end than the voucher pays for.",
          schedule ->
              ChronoUnit.DAYS.between(schedule.start(), schedule.end()) + 1 >= schedule.days(),
          schedule ->
              Map.of(
                  "days", schedule.days(),
                  "plannedStart", schedule.start().toString(),
                  "plannedEnd", schedule.end().toString()));

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
    List<Reason> reasons = new ArrayList<>(failed(FOR_THE_PARTNER, request));
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
            failed(
                FOR_THE_APPLICANT,
                new Applicant(
                    admission,
                    voucher.offeringCode(),
                    wanted.engagementCode(),
                    engagementFits,
                    start,
                    today)));
    reasons.addAll(
        failed(
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

  private static <T> List<Reason> failed(List<Rule<T>> rules, T subject) {
    return rules.stream()
        .filter(rule -> rule.fails(subject))
        .map(rule -> rule.reason(subject))
        .toList();
  }
}
