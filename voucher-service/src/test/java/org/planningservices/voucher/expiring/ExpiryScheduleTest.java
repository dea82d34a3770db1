package org.planningservices.voucher.expiring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.VoucherScenario;

@ServiceTest
class ExpiryScheduleTest {

  @Inject Given given;
  @Inject TestClock clock;
  @Inject ExpirySchedule schedule;

  /** Vouchers of other tests are not over before those of this one. */
  @BeforeEach
  void expireWhatIsThere() {
    clock.advance(Duration.ofDays(400));
    schedule.sweep();
    clock.advance(Duration.ofDays(400));
  }

  @Test
  void expiresAssignedAndReservedVouchersAtTheirLastInstant() {
    VoucherScenario assigned = given.assigned();
    VoucherScenario reserved = given.reserved();
    VoucherScenario reported = given.reported();
    VoucherScenario redeemed = given.redeemed();

    clock.advance(Duration.ofDays(180).minusSeconds(60));
    assertThat(schedule.sweep()).isZero();
    assertThat(given.status(assigned)).isEqualTo("ASSIGNED");

    clock.advance(Duration.ofSeconds(60));
    assertThat(schedule.sweep()).isEqualTo(3);

    assertThat(given.status(assigned)).isEqualTo("EXPIRED");
    assertThat(given.status(reserved)).isEqualTo("EXPIRED");
    assertThat(given.status(reported)).isEqualTo("EXPIRED");
    assertThat(given.status(redeemed)).isEqualTo("REDEEMED");
    assertThat(schedule.sweep()).isZero();
  }

  @Test
  void givesDaysBackToAnActiveAgreement() {
    VoucherScenario scenario = given.assigned();
    clock.advance(Duration.ofDays(180));
    schedule.sweep();

    assertThat(available(scenario)).isEqualTo(30);
    Database.OutboxEvent event = Database.outbox(scenario.voucherId()).getLast();
    assertThat(event.type()).isEqualTo("VoucherExpired");
    assertThat(event.sequence()).isEqualTo(2);
    assertThat(event.payload().get("daysReturned").asBoolean()).isTrue();
    assertThat(Database.audit(scenario.voucherId())).containsExactly("expire");
    assertThat(
            Database.query(
                "select 1 from timeline_entry where voucher_id = ? and what = 'VoucherExpired'"
                    + " and by_whom = 'SYSTEM'",
                scenario.voucherId()))
        .hasSize(1);
  }

  @Test
  void tellsThePartnerThatHeldIt() {
    VoucherScenario held = given.reserved();
    VoucherScenario open = given.assigned();
    clock.advance(Duration.ofDays(180));
    schedule.sweep();

    Database.OutboxEvent event = Database.outbox(held.voucherId()).getLast();
    assertThat(event.payload().get("partnerId").asText()).isEqualTo(held.partnerId().toString());
    assertThat(event.extensions())
        .isEqualTo("customerid=" + held.customerId() + ",partnerid=" + held.partnerId());
    Database.OutboxEvent ofNobody = Database.outbox(open.voucherId()).getLast();
    assertThat(ofNobody.payload().has("partnerId")).isFalse();
    assertThat(ofNobody.extensions()).isEqualTo("customerid=" + open.customerId());
  }

  @Test
  void givesNoDaysBackToAnAgreementThatIsOver() {
    VoucherScenario scenario = given.assigned();
    Database.execute(
        "update licensing_agreement set ends_on = starts_on + 370 where agreement_id = ?",
        scenario.agreementId());
    clock.advance(Duration.ofDays(180));
    schedule.sweep();

    assertThat(given.status(scenario)).isEqualTo("EXPIRED");
    assertThat(available(scenario)).isEqualTo(30 - Given.DAYS);
    assertThat(
            Database.outbox(scenario.voucherId())
                .getLast()
                .payload()
                .get("daysReturned")
                .asBoolean())
        .isFalse();
  }

  @Test
  void takesMoreThanOneBatch() {
    UUID customer = UUID.randomUUID();
    for (int voucher = 0; voucher < 7; voucher++) {
      given.assigned(customer, UUID.randomUUID(), null);
    }
    clock.advance(Duration.ofDays(180));

    assertThat(schedule.sweep()).isEqualTo(7);
  }

  @Test
  void isNotHeldUpByOneThatCannotExpire() {
    VoucherScenario broken = given.assigned();
    VoucherScenario sound = given.assigned();
    block(broken.voucherId());
    clock.advance(Duration.ofDays(180));

    try {
      assertThat(schedule.sweep()).isEqualTo(1);
      assertThat(given.status(broken)).isEqualTo("ASSIGNED");
      assertThat(given.status(sound)).isEqualTo("EXPIRED");
    } finally {
      unblock();
    }
    assertThat(schedule.sweep()).isEqualTo(1);
    assertThat(given.status(broken)).isEqualTo("EXPIRED");
  }

  private static void block(UUID voucherId) {
    Database.execute(
        "alter table voucher add constraint ck_voucher_stuck check (voucher_id <> '%s' or status = 'ASSIGNED')"
            .formatted(voucherId));
  }

  private static void unblock() {
    Database.execute("alter table voucher drop constraint ck_voucher_stuck");
  }

  private static long available(VoucherScenario scenario) {
    return ((Number)
            Database.query(
                    "select available_days from licensing_agreement where agreement_id = ?",
                    scenario.agreementId())
                .getFirst()
                .get("available_days"))
        .longValue();
  }
}
