package org.planningservices.voucher.settling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.voucher.voucher.VoucherExamples.NOW;
import static org.planningservices.voucher.voucher.VoucherExamples.REQUEST;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherExamples;
import org.planningservices.voucher.voucher.VoucherMove;
import org.planningservices.voucher.voucher.VoucherStatus;

/** Every move of a settlement from every status, with the outcome of each written out by hand. */
class SettlementMoveTest {

  private static final String NO = "voucher.move-not-allowed";
  private static final LocalDate DAY = LocalDate.parse("2026-12-25");

  private static final List<SettlementMove> COLUMNS =
      List.of(
          SettlementMove.INVOICE,
          SettlementMove.APPROVE,
          SettlementMove.RETURN_TO_REDEEMED,
          SettlementMove.PAY,
          SettlementMove.FORFEIT);

  /** The columns as above; a status where the move leads, or the code that refuses it. */
  private static Stream<Arguments> table() {
    return Stream.of(
            row("ASSIGNED", NO, NO, NO, NO, NO),
            row("RESERVED", NO, NO, NO, NO, NO),
            row("REDEEMED", "INVOICED", NO, NO, NO, "FORFEITED"),
            row("INVOICED", NO, "INVOICED", "REDEEMED", "PAID", NO),
            row("PAID", NO, NO, NO, NO, NO),
            row("CANCELLED", NO, NO, NO, NO, NO),
            row("EXPIRED", NO, NO, NO, NO, NO),
            row("DENIED", NO, NO, NO, NO, NO),
            row("FORFEITED", NO, NO, NO, NO, NO))
        .flatMap(row -> row);
  }

  private static Stream<Arguments> row(String from, String... outcomes) {
    assertThat(outcomes).hasSameSizeAs(COLUMNS);
    return IntStream.range(0, outcomes.length)
        .mapToObj(
            column ->
                Arguments.of(COLUMNS.get(column), VoucherStatus.valueOf(from), outcomes[column]));
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @MethodSource("table")
  void leadsOnlyWhereTheProgrammeSays(SettlementMove move, VoucherStatus from, String outcome) {
    Voucher voucher = VoucherExamples.in(from);
    Settlement settlement = Settlement.of(voucher);
    if (from == VoucherStatus.INVOICED) {
      voucher = VoucherExamples.in(VoucherStatus.REDEEMED);
      settlement = Settlement.of(voucher);
      settlement.invoice(REQUEST, "PR-1", NOW);
    }
    long before = voucher.sequence();
    if (outcome.equals(NO)) {
      Settlement stays = settlement;
      assertThatThrownBy(() -> make(move, stays))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(NO));
      assertThat(voucher.status()).isEqualTo(from);
      assertThat(voucher.sequence()).isEqualTo(before);
    } else {
      SettlementEvent event = make(move, settlement);
      assertThat(voucher.status()).isEqualTo(VoucherStatus.valueOf(outcome));
      assertThat(voucher.sequence()).isEqualTo(before + 1);
      assertThat(event)
          .isEqualTo(
              new SettlementEvent(
                  move,
                  voucher.id(),
                  move == SettlementMove.FORFEIT ? null : REQUEST,
                  before + 1,
                  NOW));
    }
  }

  @Test
  void tableCoversEveryStatusAndMove() {
    assertThat(COLUMNS).containsExactlyInAnyOrder(SettlementMove.values());
    assertThat(table()).hasSize(VoucherStatus.values().length * SettlementMove.values().length);
  }

  /** One status shows both lives, so no move of one may begin in the other. */
  @Test
  void followsTheMovesOfTheVoucherAndNeverMeetsThem() {
    for (VoucherStatus status : VoucherStatus.values()) {
      assertThat(
              Arrays.stream(SettlementMove.values()).anyMatch(it -> it.leadsFrom(status))
                  && Arrays.stream(VoucherMove.values()).anyMatch(it -> it.leadsFrom(status)))
          .as(status.name())
          .isFalse();
    }
    assertThat(SettlementMove.INVOICE.leadsFrom(VoucherMove.REDEEM.to())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "PAY, REDEEMED, A REDEEMED voucher cannot be paid.",
    "RETURN_TO_REDEEMED, ASSIGNED, An ASSIGNED voucher cannot be returned to REDEEMED.",
    "APPROVE, PAID, A PAID voucher cannot be approved for payment."
  })
  void saysInWordsWhatIsNotAllowed(SettlementMove move, VoucherStatus status, String sentence) {
    Settlement settlement = Settlement.of(VoucherExamples.in(status));
    assertThatThrownBy(() -> make(move, settlement)).hasMessage(sentence);
  }

  @Test
  void isLockedToOnePaymentRequest() {
    Settlement settlement = redeemed();
    settlement.invoice(REQUEST, "PR-1", NOW);
    UUID other = UUID.randomUUID();

    for (SettlementMove move :
        List.of(SettlementMove.APPROVE, SettlementMove.RETURN_TO_REDEEMED, SettlementMove.PAY)) {
      assertThatThrownBy(() -> make(move, settlement, other))
          .isInstanceOf(SettlementRefusal.OtherPaymentRequest.class);
    }
    assertThat(settlement.onPaymentRequest()).contains(REQUEST);
  }

  @Test
  void canBeInvoicedAgainAfterARejection() {
    Settlement settlement = redeemed();
    UUID second = UUID.randomUUID();

    settlement.invoice(REQUEST, "PR-1", NOW);
    settlement.returnToRedeemed(REQUEST, "OTHER", NOW);
    assertThat(settlement.onPaymentRequest()).isEmpty();
    settlement.invoice(second, "PR-2", NOW);
    settlement.pay(second, DAY, NOW);

    assertThat(settlement.status()).isEqualTo(VoucherStatus.PAID);
    assertThat(settlement.onPaymentRequest()).contains(second);
  }

  @Test
  void followsNoRequestThatWasSubmittedBeforeTheLatestOrAfterItsEnd() {
    Settlement settlement = redeemed();
    assertThat(settlement.isNews(NOW)).isTrue();
    settlement.invoice(REQUEST, "PR-1", NOW);
    assertThat(settlement.isNews(NOW.minusNanos(1))).isFalse();
    assertThat(settlement.isNews(NOW)).isTrue();
    settlement.pay(REQUEST, DAY, NOW);
    assertThat(settlement.isNews(NOW.plusSeconds(1))).isFalse();
  }

  private static Settlement redeemed() {
    return Settlement.of(VoucherExamples.in(VoucherStatus.REDEEMED));
  }

  private static SettlementEvent make(SettlementMove move, Settlement settlement) {
    return make(move, settlement, REQUEST);
  }

  private static SettlementEvent make(SettlementMove move, Settlement settlement, UUID request) {
    return switch (move) {
      case INVOICE -> settlement.invoice(request, "PR-1", NOW);
      case APPROVE -> settlement.approve(request, DAY, NOW);
      case RETURN_TO_REDEEMED -> settlement.returnToRedeemed(request, "OTHER", NOW);
      case PAY -> settlement.pay(request, DAY, NOW);
      case FORFEIT -> settlement.forfeit(NOW);
    };
  }
}
