package org.planningservices.voucher.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.metrics.MetricsSchedule;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.VoucherScenario;

/** Vouchers, days and deadlines as operators see them. */
@ServiceTest
class VoucherMetricsTest {

  @Inject Given given;
  @Inject TestClock clock;
  @Inject MetricsSchedule schedule;
  @Inject MeterRegistry metrics;

  @BeforeEach
  void read() {
    schedule.read();
  }

  private double figure(String name, String... tags) {
    return metrics.get(name).tags(tags).gauge().value();
  }

  private double vouchers(String status) {
    return figure("vouchers", "status", status);
  }

  @Test
  void countVouchersAndTheDaysThatAreOut() {
    double assigned = vouchers("assigned");
    double reserved = vouchers("reserved");
    double redeemed = vouchers("redeemed");
    double days = figure("voucher.days", "status", "assigned");
    given.assigned();
    given.assigned();
    given.reserved();
    given.redeemed();
    schedule.read();
    assertThat(vouchers("assigned")).isEqualTo(assigned + 2);
    assertThat(vouchers("reserved")).isEqualTo(reserved + 1);
    assertThat(vouchers("redeemed")).isEqualTo(redeemed + 1);
    assertThat(figure("voucher.days", "status", "assigned")).isEqualTo(days + 2 * Given.DAYS);
  }

  @Test
  void tellDeadlinesAheadAndThoseThatWereNotKept() {
    given.assigned();
    schedule.read();
    double past = figure("vouchers.past.expiry");
    clock.advance(Duration.ofDays(160));
    schedule.read();
    assertThat(figure("vouchers.expiring.soon")).isPositive();
    clock.advance(Duration.ofDays(21));
    schedule.read();
    assertThat(figure("vouchers.past.expiry")).isGreaterThan(past);
  }

  @Test
  void tellABalanceThatDiffersFromItsLedger() {
    VoucherScenario scenario = given.assigned();
    String change =
        "update licensing_agreement set available_days = available_days + ? where agreement_id ="
            + " (select agreement_id from voucher where voucher_id = ?)";
    readAllAgreements();
    double before = figure("ledger.differences");
    Database.execute(change, 1L, scenario.voucherId());
    try {
      readAllAgreements();
      assertThat(figure("ledger.differences")).isEqualTo(before + 1);
    } finally {
      Database.execute(change, -1L, scenario.voucherId());
    }
    readAllAgreements();
    assertThat(figure("ledger.differences")).isEqualTo(before);
  }

  /** A round takes as many reads as there are stretches, and it may be in the middle of one. */
  private void readAllAgreements() {
    long stretches = Database.count("licensing_agreement") / LedgerMetrics.AT_ONCE + 1;
    for (long read = 0; read < 2 * stretches; read++) {
      schedule.read();
    }
  }
}
