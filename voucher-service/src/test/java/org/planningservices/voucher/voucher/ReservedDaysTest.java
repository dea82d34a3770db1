package org.planningservices.voucher.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.planningservices.voucher.voucher.ReservingTest.codes;
import static org.planningservices.voucher.voucher.ReservingTest.day;
import static org.planningservices.voucher.voucher.ReservingTest.refusedBy;
import static org.planningservices.voucher.voucher.VoucherExamples.ADMITTED;
import static org.planningservices.voucher.voucher.VoucherExamples.EXPIRES_AT;
import static org.planningservices.voucher.voucher.VoucherExamples.NOW;
import static org.planningservices.voucher.voucher.VoucherExamples.PARTNER;
import static org.planningservices.voucher.voucher.VoucherExamples.assigned;
import static org.planningservices.voucher.voucher.VoucherExamples.assignedWith;
import static org.planningservices.voucher.voucher.VoucherExamples.goodStanding;
import static org.planningservices.voucher.voucher.VoucherExamples.plan;
import static org.planningservices.voucher.voucher.VoucherExamples.reserve;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.problem.Refusal;

/** For which days a voucher can be reserved. */
class ReservedDaysTest {

  @Test
  void startsTomorrowAtTheEarliestByTheCalendarOfTheCountry() {
    Instant lateEvening = Instant.parse("2026-12-01T23:30:00Z"); // already 2 December in Berlin

    assertThat(codes(refusedBy(assigned(), from(day(2), day(9)), goodStanding(), lateEvening)))
        .containsExactly("reservation.start-not-in-future");
    assertThatCode(() -> assigned().reserve(from(day(2), day(9)), goodStanding(), NOW))
        .doesNotThrowAnyException();
  }

  @Test
  void endsOnTheLastDayOfValidityAtTheLatest() {
    LocalDate last = LocalDate.of(2027, 5, 23);

    assertThatCode(() -> assigned().reserve(from(last.minusDays(4), last), goodStanding(), NOW))
        .doesNotThrowAnyException();
    assertThat(
            codes(
                refusedBy(
                    assigned(), from(last.minusDays(4), last.plusDays(1)), goodStanding(), NOW)))
        .containsExactly("reservation.end-after-expiry");
  }

  @Test
  void spansAtLeastTheDaysOfTheVoucher() {
    assertThatCode(() -> assigned().reserve(from(day(7), day(11)), goodStanding(), NOW))
        .doesNotThrowAnyException();
    assertThat(codes(refusedBy(assigned(), from(day(7), day(10)), goodStanding(), NOW)))
        .containsExactly("reservation.too-short");
  }

  @Test
  void isRefusedFromTheInstantOfExpiryOn() {
    Instant lastInstant = EXPIRES_AT.minus(Duration.ofNanos(1000));
    LocalDate last = LocalDate.of(2027, 5, 23);
    Voucher voucher = assignedWith(1, null);

    assertThat(refusedBy(voucher, plan(), goodStanding(), EXPIRES_AT).code())
        .isEqualTo("voucher.expired");
    assertThat(codes(refusedBy(voucher, from(last, last), goodStanding(), lastInstant)))
        .containsExactly("reservation.start-not-in-future");
  }

  @Test
  void movesItsDaysInsideValidityOnly() {
    Voucher voucher = reserve(assigned());

    VoucherEvent.Rescheduled event = voucher.reschedule(PARTNER, day(14), day(18), ADMITTED, NOW);

    assertThat(event.plannedStart()).isEqualTo(day(14));
    assertThat(voucher.reservation().orElseThrow().plannedEnd()).isEqualTo(day(18));
    assertThat(voucher.reservation().orElseThrow().reservedAt()).isEqualTo(NOW);
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> voucher.reschedule(PARTNER, day(1), day(3), ADMITTED, NOW));
    assertThat(codes(refusal))
        .containsExactly("reservation.start-not-in-future", "reservation.too-short");
    assertThat(voucher.reservation().orElseThrow().plannedStart()).isEqualTo(day(14));
  }

  private static ReservationPlan from(LocalDate start, LocalDate end) {
    return plan(PARTNER, start, end, true);
  }
}
