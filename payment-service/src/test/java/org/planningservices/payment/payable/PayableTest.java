package org.planningservices.payment.payable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.payment.payable.PayableMove.FORFEIT;
import static org.planningservices.payment.payable.PayableMove.FREE;
import static org.planningservices.payment.payable.PayableMove.HOLD;
import static org.planningservices.payment.payable.PayableMove.LEAVE;
import static org.planningservices.payment.payable.PayableMove.REDEEM;
import static org.planningservices.payment.payable.PayableMove.REOPEN;
import static org.planningservices.payment.payable.PayableMove.REQUEST;
import static org.planningservices.payment.payable.PayableMove.SETTLE;
import static org.planningservices.payment.payable.PayableStatus.DRAFTED;
import static org.planningservices.payment.payable.PayableStatus.FORFEITED;
import static org.planningservices.payment.payable.PayableStatus.OPEN;
import static org.planningservices.payment.payable.PayableStatus.PAID;
import static org.planningservices.payment.payable.PayableStatus.REQUESTED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PayableTest {

  private static final UUID REQUEST_ID = UUID.fromString("01936f2e-0000-7000-8000-00000000e001");
  private static final Instant OVERDUE = Instant.parse("2026-12-31T23:00:00Z");
  private static final Instant LAST_INSTANT = OVERDUE.minusNanos(1_000);

  private static final PayableStatus NO = null;

  /** Written by hand from the lifecycle in the README: what each move makes of each status. */
  static Stream<Arguments> matrix() {
    return Stream.of(
        // move OPEN DRAFTED REQUESTED PAID FORFEITED
        row(REDEEM, NO, NO, NO, NO, NO),
        row(HOLD, DRAFTED, NO, NO, NO, NO),
        row(FREE, NO, OPEN, NO, NO, NO),
        row(LEAVE, NO, NO, NO, NO, FORFEITED),
        row(REQUEST, NO, REQUESTED, NO, NO, NO),
        row(REOPEN, NO, NO, OPEN, NO, NO),
        row(SETTLE, NO, NO, PAID, NO, NO),
        row(FORFEIT, FORFEITED, FORFEITED, NO, NO, NO));
  }

  private static Arguments row(PayableMove move, PayableStatus... cells) {
    return Arguments.of(move, cells);
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void movesOnlyAsTheTableSays(PayableMove move, PayableStatus[] cells) {
    assertThat(cells).hasSameSizeAs(PayableStatus.values());
    for (PayableStatus status : PayableStatus.values()) {
      PayableStatus expected = cells[status.ordinal()];
      assertThat(move.leadsFrom(status)).as("%s from %s", move, status).isEqualTo(expected != NO);
      if (expected != NO) {
        assertThat(move.to()).isEqualTo(expected);
      }
    }
  }

  @Test
  void theTableHasEveryMove() {
    assertThat(matrix().map(row -> row.get()[0]))
        .containsExactlyElementsOf(Arrays.asList(PayableMove.values()));
  }

  @Test
  void endsItsDeadlineWithTheLastInstantOfTheDayThere() {
    Payable payable = redeemed();
    assertThat(payable.isOverdue(LAST_INSTANT)).isFalse();
    assertThat(payable.isOverdue(OVERDUE)).isTrue();
  }

  @Test
  void isRatedByTheDateOfTheCountry() {
    assertThat(redeemed().redeemedOn()).isEqualTo("2026-11-02");
  }

  @Test
  void isForfeitedOnceItIsOverdue() {
    Payable payable = redeemed();
    PayableEvent.Forfeited event = payable.forfeit(OVERDUE);
    assertThat(payable.status()).isEqualTo(FORFEITED);
    assertThat(event)
        .isEqualTo(
            new PayableEvent.Forfeited(
                payable.voucherId(), payable.partnerId(), 2, OVERDUE, LocalDate.of(2026, 12, 31)));
  }

  @Test
  void isNotForfeitedBefore() {
    Payable payable = redeemed();
    assertThatThrownBy(() -> payable.forfeit(LAST_INSTANT))
        .isInstanceOf(PayableRefusal.DeadlineNotPassed.class);
    assertThat(payable.status()).isEqualTo(OPEN);
  }

  @Test
  void isNotForfeitedOnceSubmitted() {
    Payable payable = redeemed();
    payable.hold(REQUEST_ID);
    payable.request(REQUEST_ID);
    assertThatThrownBy(() -> payable.forfeit(OVERDUE))
        .isInstanceOf(PayableRefusal.WrongStatus.class)
        .hasMessage("A redeemed voucher that is REQUESTED cannot be forfeited.");
    assertThat(payable.status()).isEqualTo(REQUESTED);
  }

  @Test
  void staysForfeitedWhenItsDraftIsDeleted() {
    Payable payable = redeemed();
    payable.hold(REQUEST_ID);
    payable.forfeit(OVERDUE);
    payable.free(REQUEST_ID);
    assertThat(payable.status()).isEqualTo(FORFEITED);
    assertThat(payable.paymentRequestId()).isNull();
    assertThat(payable.sequence()).isEqualTo(4);
  }

  @Test
  void countsItsMovesAndNothingElse() {
    Payable payable = redeemed();
    assertThat(payable.sequence()).isEqualTo(1);
    payable.hold(REQUEST_ID);
    assertThat(payable.sequence()).isEqualTo(2);
    assertThatThrownBy(() -> payable.settle(REQUEST_ID)).isInstanceOf(PayableRefusal.class);
    assertThat(payable.sequence()).isEqualTo(2);
    payable.free(REQUEST_ID);
    assertThat(payable.sequence()).isEqualTo(3);
  }

  @Test
  void listensOnlyToThePaymentRequestThatItIsOn() {
    Payable payable = redeemed();
    payable.hold(REQUEST_ID);
    assertThatThrownBy(() -> payable.request(UUID.randomUUID()))
        .isInstanceOf(PayableRefusal.OnAnotherPaymentRequest.class);
    assertThat(payable.status()).isEqualTo(DRAFTED);
    assertThat(payable.paymentRequestId()).isEqualTo(REQUEST_ID);
  }

  private static Payable redeemed() {
    return Payable.of(
        new Redemption(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "DE",
            "DDPS",
            "DDPS-WINOFF",
            5,
            Instant.parse("2026-11-01T23:30:00Z"),
            LocalDate.of(2026, 12, 31)));
  }
}
