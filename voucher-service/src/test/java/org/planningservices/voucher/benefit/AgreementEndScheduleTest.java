package org.planningservices.voucher.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Customer;

@ServiceTest
class AgreementEndScheduleTest {

  private static final Duration PAST_THE_END = Duration.ofDays(365 * 2 + 2);

  @Inject AgreementEndSchedule schedule;
  @Inject TestClock clock;

  /** Agreements of other tests are over, too, by the clock of this one. */
  @BeforeEach
  void endWhatIsThere() {
    clock.advance(PAST_THE_END);
    schedule.end();
    clock.reset();
  }

  @Test
  void endsAllThatAreOverHoweverMany() {
    List<Customer> customers = new ArrayList<>();
    for (int agreement = 0; agreement < 5; agreement++) {
      customers.add(Customer.registered(10));
    }
    clock.advance(PAST_THE_END);

    schedule.end();

    assertThat(customers).allSatisfy(customer -> assertThat(status(customer)).isEqualTo("ENDED"));
  }

  @Test
  void isNotHeldUpByOneThatCannotEnd() {
    List<Customer> customers = new ArrayList<>();
    for (int agreement = 0; agreement < 4; agreement++) {
      customers.add(Customer.registered(10));
    }
    Customer broken = customers.removeFirst();
    Database.execute(
        "alter table licensing_agreement add constraint ck_licensing_agreement_stuck"
            + " check (agreement_id <> '%s' or status <> 'ENDED')".formatted(broken.agreementId()));
    clock.advance(PAST_THE_END);

    try {
      schedule.end();
      assertThat(status(broken)).isEqualTo("AVAILABLE");
      assertThat(customers).allSatisfy(customer -> assertThat(status(customer)).isEqualTo("ENDED"));
    } finally {
      Database.execute(
          "alter table licensing_agreement drop constraint ck_licensing_agreement_stuck");
    }
    schedule.end();
    assertThat(status(broken)).isEqualTo("ENDED");
  }

  private static Object status(Customer customer) {
    return Database.query(
            "select status from licensing_agreement where agreement_id = ?", customer.agreementId())
        .getFirst()
        .get("status");
  }
}
