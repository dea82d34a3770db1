package org.planningservices.voucher.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planningservices.voucher.voucher.VoucherExamples.ADMITTED;
import static org.planningservices.voucher.voucher.VoucherExamples.EXPIRES_AT;
import static org.planningservices.voucher.voucher.VoucherExamples.NOW;
import static org.planningservices.voucher.voucher.VoucherExamples.OTHER_PARTNER;
import static org.planningservices.voucher.voucher.VoucherExamples.PARTNER;
import static org.planningservices.voucher.voucher.VoucherExamples.assigned;
import static org.planningservices.voucher.voucher.VoucherExamples.assignedWith;
import static org.planningservices.voucher.voucher.VoucherExamples.goodStanding;
import static org.planningservices.voucher.voucher.VoucherExamples.plan;
import static org.planningservices.voucher.voucher.VoucherExamples.reserve;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.foundation.problem.UnknownResource;

class ReservingTest {

  private static final LocalDate TODAY_IN_GERMANY = LocalDate.of(2026, 12, 1);
  private static final Admission NOT_ADMITTED = new Admission(false, false, false, false);

  @Test
  void holdsTheVoucherForOnePartner() {
    Voucher voucher = assigned();

    VoucherEvent.Reserved event = voucher.reserve(plan(), goodStanding(), NOW);

    assertThat(voucher.status()).isEqualTo(VoucherStatus.RESERVED);
    assertThat(voucher.reservation()).contains(event.reservation());
    assertThat(event.reservation().partnerId()).isEqualTo(PARTNER);
    assertThat(event.reservation().reservedAt()).isEqualTo(NOW);
    assertThat(event.sequence()).isEqualTo(2);
    assertThat(voucher.expiresAt()).isEqualTo(EXPIRES_AT);
  }

  @Test
  void refusesASecondReservation() {
    Voucher voucher = reserve(assigned());

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> voucher.reserve(plan(OTHER_PARTNER, day(7), day(11), true), goodStanding(), NOW));

    assertThat(refusal.code()).isEqualTo("voucher.already-reserved");
    assertThat(voucher.reservation().orElseThrow().partnerId()).isEqualTo(PARTNER);
    assertThat(voucher.sequence()).isEqualTo(2);
  }

  @Test
  void tellsEveryRuleThatFails() {
    Voucher voucher = assignedWith(15, null);
    PartnerStanding bad =
        new PartnerStanding(NOT_ADMITTED, null, "DDPS", List.of(1), false, true, true);

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                voucher.reserve(
                    plan(PARTNER, TODAY_IN_GERMANY, TODAY_IN_GERMANY, false), bad, NOW));

    assertThat(codes(refusal))
        .containsExactly(
            "reservation.terms-not-accepted",
            "reservation.days-not-allowed",
            "reservation.location-unknown",
            "reservation.consultant-not-qualified",
            "reservation.fifteen-days-before",
            "reservation.not-enrolled",
            "reservation.not-eligible",
            "reservation.start-not-in-future",
            "reservation.too-short");
    assertThat(refusal.code()).isEqualTo("voucher.reservation-refused");
    assertThat(voucher.status()).isEqualTo(VoucherStatus.ASSIGNED);
    assertThat(voucher.reservation()).isEmpty();
  }

  /** Lengths, consultant and eligibility are those of the engagement that is to be replaced. */
  @ParameterizedTest
  @CsvSource({
    ", reservation.engagement-unknown",
    "SDPS, reservation.engagement-not-of-offering",
  })
  void asksNothingMoreOfAnEngagementThatCannotBe(String offering, String code) {
    PartnerStanding bad =
        new PartnerStanding(NOT_ADMITTED, "DE", offering, List.of(1), false, true, true);

    assertThat(codes(refusedBy(assigned(), plan(), bad, NOW)))
        .containsExactly(code, "reservation.not-enrolled");
  }

  @Test
  void asksForTheAdmissionOfTodayOnlyWhenTheFirstDayIsOver() {
    PartnerStanding admittedToday =
        VoucherExamples.standing(new Admission(true, false, true, false), "DE", false, false);
    ReservationPlan late = plan(PARTNER, TODAY_IN_GERMANY.minusDays(1), day(11), true);

    assertThat(codes(refusedBy(assigned(), late, admittedToday, NOW)))
        .containsExactly("reservation.start-not-in-future");
  }

  @Test
  void wantsALocationInTheCountryOfDelivery() {
    PartnerStanding inFrance = VoucherExamples.standing(ADMITTED, "FR", false, false);

    assertThat(codes(refusedBy(assigned(), plan(), inFrance, NOW)))
        .containsExactly("reservation.location-in-other-country");
  }

  /** Whoever lapses takes nothing new on, and nobody plans past the end of what it has. */
  @ParameterizedTest
  @CsvSource({
    "false, true,  true,  true,  reservation.not-enrolled, 2026-12-01",
    "true,  false, true,  true,  reservation.not-enrolled, 2026-12-07",
    "true,  true,  false, true,  reservation.not-eligible, 2026-12-01",
    "true,  true,  true,  false, reservation.not-eligible, 2026-12-07",
  })
  void wantsThePartnerAdmittedTodayAndOnTheFirstDay(
      boolean enrolledToday,
      boolean enrolledAtStart,
      boolean eligibleToday,
      boolean eligibleAtStart,
      String code,
      String on) {
    Admission admission =
        new Admission(enrolledToday, enrolledAtStart, eligibleToday, eligibleAtStart);
    Voucher held = reserve(assigned());

    for (Refusal refusal :
        List.of(
            refusedBy(
                assigned(), plan(), VoucherExamples.standing(admission, "DE", false, false), NOW),
            catchThrowableOfType(
                Refusal.class, () -> held.reschedule(PARTNER, day(7), day(12), admission, NOW)))) {
      assertThat(codes(refusal)).containsExactly(code);
      assertThat(refusal.reasons().getFirst().facts()).containsEntry("on", on);
    }
    assertThat(held.sequence()).isEqualTo(2);
  }

  @Test
  void wantsToBeToldWhyASecondFifteenDayEngagementIsAnother() {
    PartnerStanding other = VoucherExamples.standing(ADMITTED, "DE", false, true);

    assertThat(codes(refusedBy(assigned(), plan(), other, NOW)))
        .containsExactly("reservation.justification-missing");
    Voucher voucher = assigned();
    voucher.reserve(VoucherExamples.justified("Another product."), other, NOW);
    assertThat(voucher.reservation().orElseThrow().justification()).isEqualTo("Another product.");
  }

  @Test
  void takesTheTermsInForceOnly() {
    assertThat(
            codes(refusedBy(assigned(), VoucherExamples.termsOf("2019-08"), goodStanding(), NOW)))
        .containsExactly("reservation.terms-outdated");
  }

  @Test
  void letsOnlyTheDesignatedPartnerReserve() {
    assertThat(refusedBy(assignedWith(5, OTHER_PARTNER), plan(), goodStanding(), NOW))
        .isInstanceOf(UnknownResource.class);
    assertThat(reserve(assignedWith(5, PARTNER)).status()).isEqualTo(VoucherStatus.RESERVED);
  }

  @Test
  void isOnlyTheHoldersToMoveOrRelease() {
    Voucher voucher = reserve(assigned());

    assertThat(
            catchThrowableOfType(
                Refusal.class,
                () -> voucher.reschedule(OTHER_PARTNER, day(14), day(18), ADMITTED, NOW)))
        .isInstanceOf(UnknownResource.class);
    assertThat(catchThrowableOfType(Refusal.class, () -> voucher.release(OTHER_PARTNER, null, NOW)))
        .isInstanceOf(UnknownResource.class);
    assertThat(voucher.status()).isEqualTo(VoucherStatus.RESERVED);
  }

  @Test
  void opensTheVoucherToOthersWhenReleased() {
    Voucher voucher = reserve(assigned());

    VoucherEvent.Released event =
        voucher.release(PARTNER, ReleaseReason.ENGAGEMENT_WILL_NOT_HAPPEN, NOW);

    assertThat(event.reason()).contains(ReleaseReason.ENGAGEMENT_WILL_NOT_HAPPEN);
    assertThat(voucher.reservation()).isEmpty();
    assertThat(voucher.closed(NOW)).isEmpty();
    voucher.reserve(plan(OTHER_PARTNER, day(7), day(11), true), goodStanding(), NOW);
    assertThat(voucher.reservation().orElseThrow().partnerId()).isEqualTo(OTHER_PARTNER);
  }

  @Test
  void staysAsItIsOnceTheEngagementIsReported() {
    Voucher voucher = VoucherExamples.reported();

    for (Refusal refusal :
        List.of(
            catchThrowableOfType(Refusal.class, () -> voucher.release(PARTNER, null, NOW)),
            catchThrowableOfType(
                Refusal.class, () -> voucher.reschedule(PARTNER, day(14), day(18), ADMITTED, NOW)),
            catchThrowableOfType(
                Refusal.class,
                () -> voucher.complete(PARTNER, VoucherExamples.completion(), NOW)))) {
      assertThat(refusal.code()).isEqualTo("voucher.completion-already-filed");
    }
    assertThat(voucher.status()).isEqualTo(VoucherStatus.RESERVED);
    assertThat(voucher.sequence()).isEqualTo(3);
  }

  @Test
  void saysBeforehandWhatKeepsAPartnerFromReserving() {
    assertThat(assigned().closed(NOW)).isEmpty();
    assertThat(assigned().closed(EXPIRES_AT))
        .extracting(Reason::code)
        .containsExactly("voucher.expired");
    assertThat(reserve(assigned()).closed(NOW))
        .extracting(Reason::code)
        .containsExactly("voucher.already-reserved");
    assertThat(VoucherExamples.in(VoucherStatus.PAID).closed(NOW))
        .extracting(Reason::code)
        .containsExactly("voucher.move-not-allowed");
  }

  static Refusal refusedBy(
      Voucher voucher, ReservationPlan plan, PartnerStanding standing, Instant at) {
    return catchThrowableOfType(Refusal.class, () -> voucher.reserve(plan, standing, at));
  }

  static List<String> codes(Refusal refusal) {
    return refusal.reasons().stream().map(Reason::code).toList();
  }

  static LocalDate day(int ofDecember) {
    return LocalDate.of(2026, 12, ofDecember);
  }
}
