package org.planningservices.voucher.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.VoucherScenario;
import org.planningservices.voucher.voucher.Voucher;
import org.planningservices.voucher.voucher.VoucherEvent;
import org.planningservices.voucher.voucher.VoucherMove;

/** Walks the table of moves: each emits exactly one event. */
@ServiceTest
class VoucherEventsTest {

  @Inject Given given;
  @Inject Clock clock;

  /** A voucher that can make the move, the move, and the event that tells it. */
  private record Step(VoucherScenario from, Function<Voucher, VoucherEvent> verb, String told) {}

  @TestFactory
  Stream<DynamicTest> tellsEachMoveOnce() {
    Map<VoucherMove, Step> steps = steps();
    assertThat(steps).containsOnlyKeys(VoucherMove.values());
    return steps.entrySet().stream()
        .map(
            step ->
                DynamicTest.dynamicTest(
                    step.getKey() + " tells " + step.getValue().told(),
                    () -> tellsOnce(step.getValue())));
  }

  private void tellsOnce(Step step) {
    UUID voucherId = step.from().voucherId();
    List<String> before = step.verb() == null ? List.of() : Database.events(voucherId);
    long sequence = step.verb() == null ? 0 : sequence(voucherId);
    if (step.verb() != null) {
      given.move(step.from(), step.verb());
    }

    assertThat(sequence(voucherId)).isEqualTo(sequence + 1);
    List<String> after = Database.events(voucherId);
    assertThat(after).hasSize(before.size() + 1).endsWith(step.told());
    assertThat(Database.outbox(voucherId).getLast().sequence()).isEqualTo(sequence + 1);
  }

  private Map<VoucherMove, Step> steps() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(14);
    Map<VoucherMove, Step> steps = new EnumMap<>(VoucherMove.class);
    steps.put(VoucherMove.ASSIGN, new Step(given.assigned(), null, "VoucherAssigned"));
    VoucherScenario open = given.assigned();
    steps.put(
        VoucherMove.RESERVE,
        new Step(
            open,
            it -> it.reserve(given.plan(open), Given.standing(), clock.instant()),
            "VoucherReserved"));
    VoucherScenario moved = given.reserved();
    steps.put(
        VoucherMove.RESCHEDULE,
        new Step(
            moved,
            it ->
                it.reschedule(
                    moved.partnerId(), day, day.plusDays(6), Given.admitted(), clock.instant()),
            "ReservationRescheduled"));
    VoucherScenario released = given.reserved();
    steps.put(
        VoucherMove.RELEASE,
        new Step(
            released,
            it -> it.release(released.partnerId(), null, clock.instant()),
            "ReservationReleased"));
    VoucherScenario delivered = given.reserved();
    steps.put(
        VoucherMove.COMPLETE,
        new Step(
            delivered,
            it -> it.complete(delivered.partnerId(), completion(day), clock.instant()),
            "EngagementCompleted"));
    VoucherScenario reported = given.reported();
    steps.put(
        VoucherMove.REDEEM,
        new Step(
            reported,
            it -> it.redeem(reported.partnerId(), day, clock.instant()),
            "VoucherRedeemed"));
    steps.put(
        VoucherMove.CANCEL,
        new Step(given.assigned(), it -> it.cancel(true, clock.instant()), "VoucherCancelled"));
    steps.put(
        VoucherMove.EXPIRE,
        new Step(
            given.reserved(),
            it -> it.expire(false, clock.instant().plus(Duration.ofDays(181))),
            "VoucherExpired"));
    return steps;
  }

  private static VoucherEvent.Completion completion(LocalDate day) {
    return new VoucherEvent.Completion(
        UniqueId.next(),
        day,
        day,
        Given.DAYS,
        List.of(new VoucherEvent.Deliverable(UniqueId.next(), "b".repeat(64))));
  }

  private static long sequence(UUID voucherId) {
    return (long)
        Database.query("select sequence from voucher where voucher_id = ?", voucherId)
            .getFirst()
            .get("sequence");
  }
}
