package org.planningservices.voucher.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.voucher.voucher.VoucherExamples.DEADLINE;
import static org.planningservices.voucher.voucher.VoucherExamples.EXPIRES_AT;
import static org.planningservices.voucher.voucher.VoucherExamples.NOW;
import static org.planningservices.voucher.voucher.VoucherExamples.PARTNER;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.foundation.problem.Refusal;

/** Every move from every status, with the outcome of each written out by hand. */
class VoucherMoveTest {

  private static final String NO = "voucher.move-not-allowed";
  private static final String OVER = "voucher.expired";
  private static final String TAKEN = "voucher.already-reserved";
  private static final String OTHERS = "voucher.unknown";

  private static final List<VoucherMove> COLUMNS =
      List.of(
          VoucherMove.RESERVE,
          VoucherMove.RESCHEDULE,
          VoucherMove.RELEASE,
          VoucherMove.COMPLETE,
          VoucherMove.CANCEL,
          VoucherMove.EXPIRE,
          VoucherMove.REDEEM);

  /** The columns as above; a status where the move leads, or the code that refuses it. */
  private static Stream<Arguments> table() {
    return Stream.of(
            row("ASSIGNED", "RESERVED", OTHERS, OTHERS, OTHERS, "CANCELLED", "EXPIRED", OTHERS),
            row("RESERVED", TAKEN, "RESERVED", "ASSIGNED", "RESERVED", NO, "EXPIRED", "REDEEMED"),
            row("REDEEMED", NO, NO, NO, NO, NO, NO, NO),
            row("INVOICED", NO, NO, NO, NO, NO, NO, NO),
            row("PAID", NO, NO, NO, NO, NO, NO, NO),
            row("CANCELLED", NO, OTHERS, OTHERS, OTHERS, NO, NO, OTHERS),
            row("EXPIRED", OVER, OTHERS, OTHERS, OTHERS, OVER, NO, OTHERS),
            row("DENIED", NO, NO, NO, NO, NO, NO, NO),
            row("FORFEITED", NO, NO, NO, NO, NO, NO, NO))
        .flatMap(Row::cells);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @MethodSource("table")
  void leadsOnlyWhereTheProgrammeSays(VoucherMove move, VoucherStatus from, String outcome) {
    Voucher voucher = prepared(move, from);
    long before = voucher.sequence();
    if (outcome.startsWith("voucher.")) {
      assertThatThrownBy(() -> make(move, voucher))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(outcome));
      assertThat(voucher.status()).isEqualTo(from);
      assertThat(voucher.sequence()).isEqualTo(before);
    } else {
      VoucherEvent event = make(move, voucher);
      assertThat(voucher.status()).isEqualTo(VoucherStatus.valueOf(outcome));
      assertThat(voucher.sequence()).isEqualTo(before + 1);
      assertThat(event.sequence()).isEqualTo(before + 1);
      assertThat(event.voucherId()).isEqualTo(voucher.id());
      assertThat(event.customerId()).isEqualTo(voucher.customerId());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RELEASE, INVOICED, An INVOICED voucher cannot be released.",
    "EXPIRE, PAID, A PAID voucher cannot expire.",
    "REDEEM, REDEEMED, A REDEEMED voucher cannot be redeemed.",
    "COMPLETE, FORFEITED, A FORFEITED voucher cannot be completed."
  })
  void saysInWordsWhatIsNotAllowed(VoucherMove move, VoucherStatus status, String sentence) {
    Voucher voucher = VoucherExamples.in(status);
    assertThatThrownBy(() -> make(move, voucher)).hasMessage(sentence);
  }

  @Test
  void tableCoversEveryStatusAndMove() {
    List<String> cells = table().map(cell -> cell.get()[0] + " on " + cell.get()[1]).toList();

    assertThat(cells).doesNotHaveDuplicates();
    assertThat(cells).hasSize(VoucherStatus.values().length * (VoucherMove.values().length - 1));
  }

  @Test
  void everyMoveHasAnEventOfItsOwn() {
    Set<Class<?>> events = new HashSet<>();
    for (VoucherMove move : VoucherMove.values()) {
      if (move == VoucherMove.ASSIGN) {
        events.add(
            Voucher.assign(
                    VoucherExamples.entitlement(5, null), VoucherExamples.credentials("a", "b"))
                .event()
                .getClass());
      } else {
        VoucherStatus from =
            Stream.of(VoucherStatus.values()).filter(move::leadsFrom).findFirst().orElseThrow();
        events.add(make(move, prepared(move, from)).getClass());
      }
    }
    assertThat(events).containsExactlyInAnyOrder(VoucherEvent.class.getPermittedSubclasses());
    assertThat(events).hasSize(VoucherMove.values().length);
  }

  @Test
  void aRefusedMoveNamesStatusAndMove() {
    Voucher voucher = VoucherExamples.in(VoucherStatus.PAID);

    assertThatThrownBy(() -> voucher.cancel(true, NOW))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons().getFirst().facts())
                    .containsEntry("status", "PAID")
                    .containsEntry("move", "CANCEL"));
  }

  private static Voucher prepared(VoucherMove move, VoucherStatus from) {
    return move == VoucherMove.REDEEM && from == VoucherStatus.RESERVED
        ? VoucherExamples.reported()
        : VoucherExamples.in(from);
  }

  private static VoucherEvent make(VoucherMove move, Voucher voucher) {
    return switch (move) {
      case ASSIGN -> throw new IllegalArgumentException("makes a new voucher");
      case RESERVE -> voucher.reserve(VoucherExamples.plan(), VoucherExamples.goodStanding(), NOW);
      case RESCHEDULE ->
          voucher.reschedule(
              PARTNER,
              VoucherExamples.plan().plannedStart().plusDays(7),
              VoucherExamples.plan().plannedEnd().plusDays(7),
              VoucherExamples.ADMITTED,
              NOW);
      case RELEASE -> voucher.release(PARTNER, null, NOW);
      case COMPLETE -> voucher.complete(PARTNER, VoucherExamples.completion(), NOW);
      case CANCEL -> voucher.cancel(true, NOW);
      case EXPIRE -> voucher.expire(true, EXPIRES_AT);
      case REDEEM -> voucher.redeem(PARTNER, DEADLINE, NOW);
    };
  }

  private record Row(VoucherStatus from, List<String> outcomes) {

    Stream<Arguments> cells() {
      assertThat(outcomes).hasSameSizeAs(COLUMNS);
      return Stream.iterate(0, column -> column < COLUMNS.size(), column -> column + 1)
          .map(column -> Arguments.of(COLUMNS.get(column), from, outcomes.get(column)));
    }
  }

  private static Row row(String from, String... outcomes) {
    return new Row(VoucherStatus.valueOf(from), List.of(outcomes));
  }
}
