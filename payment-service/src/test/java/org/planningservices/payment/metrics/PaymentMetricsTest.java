package org.planningservices.payment.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.metrics.MetricsSchedule;
import org.planningservices.payment.Given;
import org.planningservices.payment.Partner;
import org.planningservices.payment.Requests;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;

/** Amounts and deadlines as operators see them. */
@ServiceTest
class PaymentMetricsTest {

  @Inject TestClock clock;
  @Inject MetricsSchedule schedule;
  @Inject MeterRegistry metrics;

  @BeforeEach
  void read() {
    schedule.read();
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  /** 0 as long as there was never one. */
  private double figure(String name, String... tags) {
    Gauge gauge = metrics.find(name).tags(tags).gauge();
    return gauge == null ? 0 : gauge.value();
  }

  private double amount(String status) {
    return figure("payment.requests.amount", "status", status, "currency", "EUR");
  }

  @Test
  void tellWhatIsAskedForAndWhatIsLate() {
    Partner partner = Partner.in("DE", "EUR");
    double submitted = amount("submitted");
    double approved = amount("approved");
    UUID first = Given.submitted(partner, partner.redeems(5));
    read();
    double worth = amount("submitted") - submitted;
    assertThat(worth).isPositive();

    Requests.approve("rita", first).then().statusCode(201);
    read();
    assertThat(amount("submitted")).isEqualTo(submitted);
    assertThat(amount("approved")).isEqualTo(approved + worth);
    double overdue = figure("payment.requests.overdue.amount", "currency", "EUR");

    clock.advance(Duration.ofDays(200));
    read();
    assertThat(figure("payment.requests.overdue.amount", "currency", "EUR"))
        .isGreaterThanOrEqualTo(overdue + worth);
  }

  @Test
  void tellWhichDeadlinesAreAheadAndWhichWereNotKept() {
    double open = figure("payables", "status", "open");
    double soon = figure("payables.due.soon");
    double past = figure("payables.past.deadline");
    Partner.in("DE").redeems(5, Instant.now().minus(Duration.ofDays(58)));
    read();
    assertThat(figure("payables", "status", "open")).isEqualTo(open + 1);
    assertThat(figure("payables.due.soon")).isEqualTo(soon + 1);
    clock.advance(Duration.ofDays(5));
    read();
    assertThat(figure("payables.past.deadline")).isGreaterThan(past);
  }

  @Test
  void tellATotalThatDiffersFromItsLines() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.drafted(partner, partner.redeems(5));
    String change =
        "update payment_request set total_amount = total_amount + ? where payment_request_id = ?";
    readAllRequests();
    assertThat(figure("payment.request.differences")).isZero();
    Database.execute(change, 1, request);
    try {
      readAllRequests();
      assertThat(figure("payment.request.differences")).isEqualTo(1);
    } finally {
      Database.execute(change, -1, request);
    }
    readAllRequests();
    assertThat(figure("payment.request.differences")).isZero();
  }

  /** A round takes as many reads as there are stretches, and it may be in the middle of one. */
  private void readAllRequests() {
    long stretches = Database.count("payment_request") / PaymentRequestMetrics.AT_ONCE + 1;
    for (long read = 0; read < 2 * stretches; read++) {
      schedule.read();
    }
  }
}
