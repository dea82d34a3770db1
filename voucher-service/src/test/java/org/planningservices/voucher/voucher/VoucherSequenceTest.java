package org.planningservices.voucher.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.foundation.problem.Refusal;

/** Any sequence of verbs, by anybody, at any time, leaves a voucher in order. */
class VoucherSequenceTest {

  /** One verb, tried by one of two partners, some days later. */
  record Attempt(VoucherMove move, boolean otherParty, int daysLater) {}

  @Property(tries = 2000)
  void movesOnlyByItsMovesAndTellsEachOnce(@ForAll("attempts") List<Attempt> attempts) {
    Voucher.Created created =
        Voucher.assign(VoucherExamples.entitlement(5, null), VoucherExamples.credentials("a", "b"));
    Voucher voucher = created.voucher();
    Instant now = VoucherExamples.ASSIGNED_AT;
    long told = created.event().sequence();
    for (Attempt attempt : attempts) {
      now = now.plus(Duration.ofDays(attempt.daysLater()));
      VoucherStatus before = voucher.status();
      try {
        VoucherEvent event = make(attempt, voucher, now);
        assertThat(attempt.move().leadsFrom(before)).isTrue();
        assertThat(voucher.status()).isEqualTo(attempt.move().to());
        assertThat(event.sequence()).isEqualTo(++told);
        assertThat(event.at()).isEqualTo(now);
      } catch (Refusal refused) {
        assertThat(voucher.status()).isEqualTo(before);
      }
      checkInvariants(voucher, told);
    }
  }

  private static void checkInvariants(Voucher voucher, long told) {
    assertThat(voucher.sequence()).isEqualTo(told);
    assertThat(voucher.expiresAt()).isEqualTo(VoucherExamples.EXPIRES_AT);
    assertThat(voucher.days()).isEqualTo(5);
    switch (voucher.status()) {
      case ASSIGNED, CANCELLED -> assertThat(voucher.reservation()).isEmpty();
      case EXPIRED -> assertThat(voucher.redemption()).isEmpty();
      case RESERVED -> {
        assertThat(voucher.reservation()).isPresent();
        assertThat(voucher.redemption()).isEmpty();
      }
      case REDEEMED -> {
        assertThat(voucher.receipt()).isPresent();
        assertThat(voucher.redemption()).isPresent();
      }
      case INVOICED, PAID, DENIED, FORFEITED ->
          throw new AssertionError("no move of the voucher's own leads there");
    }
  }

  private static VoucherEvent make(Attempt attempt, Voucher voucher, Instant now) {
    UUID partner = attempt.otherParty() ? VoucherExamples.OTHER_PARTNER : VoucherExamples.PARTNER;
    LocalDate start = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(2);
    return switch (attempt.move()) {
      case ASSIGN -> throw new IllegalArgumentException("makes a new voucher");
      case RESERVE ->
          voucher.reserve(
              VoucherExamples.plan(partner, start, start.plusDays(4), true),
              VoucherExamples.goodStanding(),
              now);
      case RESCHEDULE ->
          voucher.reschedule(partner, start, start.plusDays(4), VoucherExamples.ADMITTED, now);
      case RELEASE -> voucher.release(partner, null, now);
      case COMPLETE ->
          voucher.complete(
              partner,
              new VoucherEvent.Completion(UniqueId.next(), start, start, 5, List.of()),
              now);
      case CANCEL -> voucher.cancel(true, now);
      case EXPIRE -> voucher.expire(true, now);
      case REDEEM -> voucher.redeem(partner, start.plusDays(60), now);
    };
  }

  /** The way to the end is likelier than chance would have it, or few sequences got far. */
  @Provide
  Arbitrary<List<Attempt>> attempts() {
    Arbitrary<VoucherMove> move =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.of(VoucherMove.class).filter(any -> any != VoucherMove.ASSIGN)),
            Tuple.of(
                2, Arbitraries.of(VoucherMove.RESERVE, VoucherMove.COMPLETE, VoucherMove.REDEEM)));
    return Combinators.combine(
            move,
            Arbitraries.frequency(Tuple.of(9, false), net.jqwik.api.Tuple.of(1, true)),
            Arbitraries.frequency(Tuple.of(10, 0), Tuple.of(3, 7), Tuple.of(1, 90)))
        .as(Attempt::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }
}
