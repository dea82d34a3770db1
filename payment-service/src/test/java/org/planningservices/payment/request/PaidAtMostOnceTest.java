package org.planningservices.payment.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.payment.request.PaymentRequestExamples.BERLIN;
import static org.planningservices.payment.request.PaymentRequestExamples.NOW;
import static org.planningservices.payment.request.PaymentRequestExamples.proposal;
import static org.planningservices.payment.request.PaymentRequestExamples.redemption;
import static org.planningservices.payment.request.PaymentRequestExamples.submission;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.planningservices.foundation.problem.Refusal;
import org.planningservices.payment.money.Money;
import org.planningservices.payment.payable.Payable;
import org.planningservices.payment.payable.PayableStatus;

/**
 * Whatever partners, reviewers, releasing persons and the calendar do, in any order and any number
 * of times: a redemption is paid at most once, is on at most one live payment request, and lines
 * sum to totals.
 */
class PaidAtMostOnceTest {

  private static final int VOUCHERS = 4;
  private static final List<Integer> DAYS = List.of(1, 3, 5, 10);

  enum Act {
    REDEEM,
    DRAFT,
    DELETE,
    SUBMIT,
    APPROVE,
    REJECT,
    SETTLE,
    WAIT,
    SWEEP
  }

  /**
   * @param pick which vouchers (as bits) or which payment request (modulo their number)
   */
  record Step(Act act, int pick) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Act> acts =
        Arbitraries.frequency(
            Tuple.of(4, Act.REDEEM),
            Tuple.of(8, Act.DRAFT),
            Tuple.of(2, Act.DELETE),
            Tuple.of(8, Act.SUBMIT),
            Tuple.of(6, Act.APPROVE),
            Tuple.of(4, Act.REJECT),
            Tuple.of(8, Act.SETTLE),
            Tuple.of(1, Act.WAIT),
            Tuple.of(1, Act.SWEEP));
    return Combinators.combine(acts, Arbitraries.integers().between(1, (1 << VOUCHERS) - 1))
        .as(Step::new)
        .list()
        .ofMinSize(20)
        .ofMaxSize(80);
  }

  @Property(tries = 2_000)
  void aRedemptionIsPaidAtMostOnce(@ForAll("steps") List<Step> steps) {
    Scenario scenario = new Scenario();
    steps.forEach(scenario::take);
    Statistics.label("settled").collect(Math.min(scenario.settled, 3));
    Statistics.label("redrafted").collect(scenario.redrafted > 0);
    Statistics.label("forfeited")
        .collect(
            scenario.payables.values().stream()
                .anyMatch(p -> p.status() == PayableStatus.FORFEITED));
  }

  /** The service in memory: what the use cases load and store, without a database. */
  private static final class Scenario {
    private final UUID[] vouchers = new UUID[VOUCHERS];
    private final Map<UUID, Payable> payables = new LinkedHashMap<>();
    private final List<PaymentRequest> requests = new ArrayList<>();
    private final Map<UUID, Integer> timesPaid = new HashMap<>();
    private final Map<UUID, Long> told = new HashMap<>();
    private Instant now = NOW;
    private int settled;
    private int redrafted;

    Scenario() {
      for (int i = 0; i < VOUCHERS; i++) {
        vouchers[i] = UUID.randomUUID();
      }
    }

    void take(Step step) {
      try {
        perform(step);
      } catch (Refusal refused) {
        assertThat(refused.code()).isNotBlank();
      }
      check();
    }

    private void perform(Step step) {
      switch (step.act()) {
        case REDEEM -> redeem(step.pick() % VOUCHERS);
        case DRAFT -> draft(step.pick());
        case DELETE -> one(step).map(r -> r.delete(of(r), now)).ifPresent(this::tell);
        case SUBMIT -> one(step).map(r -> r.submit(submission(now, of(r)))).ifPresent(this::tell);
        case APPROVE -> one(step).map(r -> r.approve("alice", null, 30, now)).ifPresent(this::tell);
        case REJECT ->
            one(step)
                .map(r -> r.reject(RejectionReason.NOT_UNIQUE, "alice", "No.", of(r), now))
                .ifPresent(this::tell);
        case SETTLE -> one(step).ifPresent(this::settle);
        case WAIT -> now = now.plus(20, ChronoUnit.DAYS);
        case SWEEP ->
            payables.values().stream().filter(p -> p.isOverdue(now)).forEach(this::forfeit);
      }
    }

    // A second VoucherRedeemed of the same voucher changes nothing: the first made the payable.
    private void redeem(int index) {
      payables.computeIfAbsent(
          vouchers[index],
          voucher -> Payable.of(redemption(voucher, BERLIN, "DE", DAYS.get(index))));
    }

    private void draft(int bits) {
      List<Payable> wanted = new ArrayList<>();
      for (int i = 0; i < VOUCHERS; i++) {
        if ((bits & 1 << i) != 0 && payables.containsKey(vouchers[i])) {
          wanted.add(payables.get(vouchers[i]));
        }
      }
      if (!wanted.isEmpty()) {
        boolean again =
            wanted.stream()
                .anyMatch(
                    p -> requests.stream().anyMatch(r -> r.voucherIds().contains(p.voucherId())));
        PaymentRequest.Created created =
            PaymentRequest.draft(UUID.randomUUID(), proposal(now, wanted));
        requests.add(created.request());
        tell(created.event());
        redrafted += again ? 1 : 0;
      }
    }

    private void settle(PaymentRequest request) {
      PaymentRequestEvent.Settled event =
          request.settle(
              new Payment("SEPA-1", now.atOffset(ZoneOffset.UTC).toLocalDate(), "bob"),
              of(request),
              now);
      tell(event);
      event.voucherIds().forEach(voucher -> timesPaid.merge(voucher, 1, Integer::sum));
      settled++;
    }

    /** Each event has the next sequence, from 1: none is told twice, and none is missing. */
    private void tell(PaymentRequestEvent event) {
      assertThat(event.sequence())
          .isEqualTo(told.merge(event.paymentRequestId(), 1L, Long::sum).longValue());
    }

    private void forfeit(Payable payable) {
      if (payable.status() == PayableStatus.OPEN || payable.status() == PayableStatus.DRAFTED) {
        payable.forfeit(now);
      }
    }

    private Optional<PaymentRequest> one(Step step) {
      return requests.isEmpty()
          ? Optional.empty()
          : Optional.of(requests.get(step.pick() % requests.size()));
    }

    private List<Payable> of(PaymentRequest request) {
      return request.voucherIds().stream().map(payables::get).toList();
    }

    private void check() {
      assertThat(timesPaid.values()).allMatch(times -> times == 1);
      for (Payable payable : payables.values()) {
        List<PaymentRequest> live =
            requests.stream()
                .filter(r -> r.status().isLive())
                .filter(r -> r.voucherIds().contains(payable.voucherId()))
                .toList();
        assertThat(live).hasSizeLessThanOrEqualTo(1);
        assertThat(payable.status()).isIn(expected(live));
        assertThat(payable.status() == PayableStatus.PAID)
            .isEqualTo(timesPaid.containsKey(payable.voucherId()));
      }
      for (PaymentRequest request : requests) {
        assertThat(request.total())
            .isEqualTo(
                Money.sum(
                    "EUR", request.lines().stream().map(PaymentRequestLine::amount).toList()));
        assertThat(request.total().isPositive()).isTrue();
        assertThat(request.sequence()).isEqualTo(told.get(request.id()).longValue());
      }
    }

    private static List<PayableStatus> expected(List<PaymentRequest> live) {
      if (live.isEmpty()) {
        return List.of(PayableStatus.OPEN, PayableStatus.FORFEITED);
      }
      return switch (live.getFirst().status()) {
        case DRAFT -> List.of(PayableStatus.DRAFTED, PayableStatus.FORFEITED);
        case SUBMITTED, APPROVED -> List.of(PayableStatus.REQUESTED);
        case PAID -> List.of(PayableStatus.PAID);
        case REJECTED, DELETED -> throw new AssertionError("not live");
      };
    }
  }
}
