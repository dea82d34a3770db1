package org.planningservices.peer.reservation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.planningservices.peer.PeerProperties;
import org.planningservices.peer.security.Caller;
import org.planningservices.peer.voucher.Voucher;
import org.planningservices.peer.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Every rule that forbids a reservation is told, not the first alone. */
@Component
class ReservationRules {

  private final PeerProperties.Reservation settings;

  ReservationRules(PeerProperties settings) {
    this.settings = settings.reservation();
  }

  void check(
      Voucher voucher,
      Voucher.Plan plan,
      boolean termsAccepted,
      Standing standing,
      Caller caller,
      LocalDate today) {
    List<String> broken = new ArrayList<>();
    require(termsAccepted, "reservation.terms-not-accepted", broken);
    require(
        plan.termsVersion().equals(settings.termsVersion()),
        "reservation.terms-outdated",
        broken);
    checkEngagement(voucher, plan, standing, broken);
    checkLocation(plan, standing, caller, broken);
    require(standing.consultantQualified(), "reservation.consultant-not-qualified", broken);
    require(
        standing.enrolledToday() && standing.enrolledAtStart(),
        "reservation.not-enrolled",
        broken);
    require(
        standing.eligibleToday() && standing.eligibleAtStart(),
        "reservation.not-eligible",
        broken);
    checkDays(voucher, plan, today, broken);
    if (!broken.isEmpty()) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "voucher.reservation-refused",
          "The voucher cannot be reserved like this.",
          broken);
    }
  }

  private static void checkEngagement(
      Voucher voucher, Voucher.Plan plan, Standing standing, List<String> broken) {
    if (standing.engagementOffering() == null) {
      broken.add("reservation.engagement-unknown");
      return;
    }
    if (!standing.engagementOffering().equals(voucher.getOfferingCode())) {
      broken.add("reservation.engagement-not-of-offering");
      return;
    }
    require(
        standing.engagementDays().contains(voucher.getDays()),
        "reservation.days-not-allowed",
        broken);
    require(!standing.fifteenDaysBefore(), "reservation.fifteen-days-before", broken);
    require(
        standing.fifteenDaysBefore()
            || !standing.fifteenDaysOfThisKind()
            || plan.justification() != null,
        "reservation.justification-missing",
        broken);
  }

  private static void checkLocation(
      Voucher.Plan plan, Standing standing, Caller caller, List<String> broken) {
    if (standing.locationCountry() == null || !caller.mayUseLocation(plan.locationId())) {
      broken.add("reservation.location-unknown");
    } else {
      require(
          standing.locationCountry().equals(plan.deliveryCountry()),
          "reservation.location-in-other-country",
          broken);
    }
  }

  private static void checkDays(
      Voucher voucher, Voucher.Plan plan, LocalDate today, List<String> broken) {
    LocalDate lastDay = LocalDate.ofInstant(voucher.getExpiresAt(), ZoneOffset.UTC);
    require(plan.plannedStart().isAfter(today), "reservation.start-not-in-future", broken);
    require(!plan.plannedEnd().isAfter(lastDay), "reservation.end-after-expiry", broken);
    require(
        ChronoUnit.DAYS.between(plan.plannedStart(), plan.plannedEnd()) + 1 >= voucher.getDays(),
        "reservation.too-short",
        broken);
  }

  private static void require(boolean kept, String code, List<String> broken) {
    if (!kept) {
      broken.add(code);
    }
  }
}
