package org.planningservices.voucher.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.problem.Reason;

class CompletionRuleTest {

  private static final LocalDate RESERVED = LocalDate.parse("2026-11-24");
  private static final LocalDate START = LocalDate.parse("2026-12-07");
  private static final LocalDate END = LocalDate.parse("2026-12-11");
  private static final LocalDate TODAY = LocalDate.parse("2026-12-14");
  private static final LocalDate VALID_THROUGH = LocalDate.parse("2027-05-23");
  private static final UUID FILE = UUID.fromString("0199c0de-0000-7000-8000-000000000801");
  private static final UUID OTHER_FILE = UUID.randomUUID();

  @Test
  void takesAProperDelivery() {
    assertThat(failed(START, END, 5, 3, TODAY)).isEmpty();
  }

  @Test
  void takesADeliveryOfTheDayOfReservationThatEndsToday() {
    assertThat(failed(RESERVED, RESERVED, 1, 0, RESERVED)).isEmpty();
  }

  @Test
  void takesADeliveryThatEndsOnTheLastValidDay() {
    assertThat(failed(START, VALID_THROUGH, 5, 0, VALID_THROUGH)).isEmpty();
  }

  @Test
  void refusesADeliveryThatEndsTomorrow() {
    assertThat(failed(START, TODAY.plusDays(1), 5, 0, TODAY))
        .containsExactly("completion-report.dates-in-the-future");
  }

  @Test
  void refusesADeliveryThatEndedAfterTheVoucher() {
    assertThat(failed(START, VALID_THROUGH.plusDays(1), 5, 0, VALID_THROUGH.plusDays(9)))
        .containsExactly("completion-report.outside-validity");
  }

  @Test
  void refusesADeliveryThatBeganTheDayBeforeTheReservation() {
    assertThat(failed(RESERVED.minusDays(1), END, 5, 0, TODAY))
        .containsExactly("completion-report.started-before-reservation");
  }

  @Test
  void refusesMoreDaysThanTheVoucherHolds() {
    assertThat(failed(START, END.plusDays(1), 6, 0, TODAY))
        .containsExactly("completion-report.too-many-days");
  }

  @Test
  void takesAsManyDaysAsLieBetweenTheDatesAndNotOneMore() {
    assertThat(failed(END, END, 1, 0, TODAY)).isEmpty();
    assertThat(failed(START, END.minusDays(1), 4, 0, TODAY)).isEmpty();
    assertThat(failed(END, END, 2, 0, TODAY))
        .containsExactly("completion-report.more-days-than-dates");
    assertThat(failed(START, END.minusDays(1), 5, 0, TODAY))
        .containsExactly("completion-report.more-days-than-dates");
  }

  @Test
  void refusesFourDaysOffSite() {
    assertThat(failed(START, END, 5, 4, TODAY))
        .containsExactly("completion-report.too-many-off-site-days");
  }

  @Test
  void refusesMoreDaysOffSiteThanDaysDelivered() {
    assertThat(failed(START, END, 1, 2, TODAY))
        .containsExactly("completion-report.too-many-off-site-days");
  }

  @Test
  void reportsEveryReasonAndNotOnlyTheFirst() {
    Delivery delivery =
        new Delivery(
            RESERVED.minusDays(1),
            VALID_THROUGH.plusDays(1),
            15,
            9,
            TODAY,
            RESERVED,
            VALID_THROUGH,
            5,
            false,
            Set.of(OTHER_FILE),
            Set.of(FILE));

    List<Reason> reasons = CompletionRule.failed(delivery);

    assertThat(reasons)
        .extracting(Reason::code)
        .containsExactly(
            "completion-report.dates-in-the-future",
            "completion-report.outside-validity",
            "completion-report.started-before-reservation",
            "completion-report.too-many-days",
            "completion-report.too-many-off-site-days",
            "completion-report.deliverable-unknown",
            "completion-report.consultant-not-qualified");
    assertThat(reasons.get(5).facts()).containsEntry("deliverableIds", List.of(FILE));
  }

  @Test
  void asksForADeliverableOnlyWhenNoneIsNamed() {
    assertThat(failed(Set.of(), Set.of())).containsExactly("completion-report.deliverable-missing");
    assertThat(failed(Set.of(), Set.of(FILE)))
        .containsExactly("completion-report.deliverable-unknown");
  }

  private static List<String> failed(Set<UUID> handedIn, Set<UUID> strangers) {
    Delivery delivery =
        new Delivery(
            START, END, 5, 0, TODAY, RESERVED, VALID_THROUGH, 5, true, handedIn, strangers);
    return CompletionRule.failed(delivery).stream().map(Reason::code).toList();
  }

  private static List<String> failed(
      LocalDate start, LocalDate end, int daysDelivered, int offSiteDays, LocalDate today) {
    Delivery delivery =
        new Delivery(
            start,
            end,
            daysDelivered,
            offSiteDays,
            today,
            RESERVED,
            VALID_THROUGH,
            5,
            true,
            Set.of(FILE),
            Set.of());
    return CompletionRule.failed(delivery).stream().map(Reason::code).toList();
  }
}
