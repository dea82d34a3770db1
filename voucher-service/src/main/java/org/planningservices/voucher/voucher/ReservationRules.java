package org.planningservices.voucher.voucher;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.rule.Rule;

/**
 * When a voucher may be reserved [programme 7.2]: the list is the rule book, together with the one
 * about the days, {@link PlannedDaysRules}.
 */
final class ReservationRules {

  /** What the rules look at. */
  record Request(Voucher voucher, ReservationPlan plan, PartnerStanding standing) {

    boolean isForAnEngagement() {
      return standing.engagementOffering() != null;
    }

    /** Whether the engagement can be asked anything about; another one has to be chosen if not. */
    boolean isForAnEngagementOfTheOffering() {
      return voucher.offeringCode().equals(standing.engagementOffering());
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

  private static final List<Rule<Request>> ALL =
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

  private ReservationRules() {}

  static List<Reason> against(
      Voucher voucher, ReservationPlan plan, PartnerStanding standing, Instant at) {
    Request request = new Request(voucher, plan, standing);
    List<Reason> reasons = new ArrayList<>(Rule.broken(ALL, request));
    reasons.addAll(
        PlannedDaysRules.against(
            voucher,
            plan.reservedAt(at),
            standing.admission(),
            request.isForAnEngagementOfTheOffering(),
            at));
    return reasons;
  }
}
