package org.planningservices.voucher.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.problem.Reason;
import org.planningservices.voucher.voucher.VoucherEvent;

class CompletionRulesTest {

  private static final LocalDate RESERVED = LocalDate.parse("2026-11-24");
  private static final LocalDate START = LocalDate.parse("2026-12-07");
  private static final LocalDate END = LocalDate.parse("2026-12-11");
  private static final LocalDate TODAY = LocalDate.parse("2026-12-14");
  private static final LocalDate VALID_THROUGH = LocalDate.parse("2027-05-23");
  private static final UUID FILE = UUID.fromString("0199c0de-0000-7000-8000-000000000801");
  private static final UUID OTHER_FILE = UUID.randomUUID();
  private static final VoucherEvent.Deliverable HANDED_IN =
      new VoucherEvent.Deliverable(FILE, "a".repeat(64));
  private static final Instant NOW = Instant.parse("2026-12-14T10:00:00Z");

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
        delivery(work(RESERVED.minusDays(1), VALID_THROUGH.plusDays(1), 15, 9), TODAY, false, true);

    List<Reason> reasons = CompletionRules.broken(delivery);

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
    assertThat(reasons.get(5).facts()).containsEntry("deliverableIds", List.of(OTHER_FILE));
  }

  @Test
  void asksForADeliverableOnlyWhenNoneIsNamed() {
    assertThat(failed(List.of(), List.of()))
        .containsExactly("completion-report.deliverable-missing");
    assertThat(failed(List.of(FILE, FILE), List.of()))
        .containsExactly("completion-report.deliverable-unknown");
  }

  @Test
  void filesWhatMeetsEveryRuleAndTellsIt() {
    CompletionReport.Filed filed =
        CompletionReport.file(
            UUID.randomUUID(),
            UUID.randomUUID(),
            delivery(work(START, END, 5, 0), TODAY, true, false),
            NOW);

    assertThat(filed.report().status()).isEqualTo(CompletionReportStatus.FILED);
    assertThat(filed.report().sequence()).isEqualTo(1);
    assertThat(filed.report().deliverableIds()).containsExactly(FILE);
    assertThat(filed.completion().receiptId()).isEqualTo(filed.report().receiptId());
    assertThat(filed.completion().deliverables()).containsExactly(HANDED_IN);
  }

  @Test
  void makesNoReportOfWhatBreaksARule() {
    Delivery delivery = delivery(work(START, END, 6, 0), TODAY, true, false);

    assertThatThrownBy(
            () -> CompletionReport.file(UUID.randomUUID(), UUID.randomUUID(), delivery, NOW))
        .isInstanceOfSatisfying(
            CompletionReportRefusal.CompletionRefused.class,
            refusal ->
                assertThat(refusal.reasons())
                    .extracting(Reason::code)
                    .containsExactly(
                        "completion-report.too-many-days",
                        "completion-report.more-days-than-dates"));
  }

  /** Written out by hand: a new status or move has to be thought about here. */
  @Test
  void onceFiledItStaysAsItIs() {
    assertThat(CompletionReportMove.values()).containsExactly(CompletionReportMove.FILE);
    assertThat(CompletionReportStatus.values()).containsExactly(CompletionReportStatus.FILED);
    assertThat(CompletionReportMove.FILE.to()).isEqualTo(CompletionReportStatus.FILED);
    assertThat(CompletionReportMove.FILE.leadsFrom(CompletionReportStatus.FILED)).isFalse();
  }

  private static DeliveredWork work(LocalDate start, LocalDate end, int days, int offSiteDays) {
    return new DeliveredWork(
        start,
        end,
        days,
        offSiteDays,
        UUID.randomUUID(),
        Outcome.DEPLOYMENT_PLAN,
        "Summary",
        "Next",
        null);
  }

  private static Delivery delivery(
      DeliveredWork work, LocalDate today, boolean qualified, boolean withStranger) {
    return new Delivery(
        work,
        withStranger ? List.of(FILE, OTHER_FILE) : List.of(FILE),
        List.of(HANDED_IN),
        today,
        RESERVED,
        VALID_THROUGH,
        5,
        qualified);
  }

  private static List<String> failed(List<UUID> named, List<VoucherEvent.Deliverable> handedIn) {
    return codes(
        new Delivery(
            work(START, END, 5, 0), named, handedIn, TODAY, RESERVED, VALID_THROUGH, 5, true));
  }

  private static List<String> failed(
      LocalDate start, LocalDate end, int daysDelivered, int offSiteDays, LocalDate today) {
    return codes(delivery(work(start, end, daysDelivered, offSiteDays), today, true, false));
  }

  private static List<String> codes(Delivery delivery) {
    return CompletionRules.broken(delivery).stream().map(Reason::code).toList();
  }
}
