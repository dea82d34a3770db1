package org.planningservices.payment.forfeiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.country.DeliveryZone;
import org.planningservices.payment.Given;
import org.planningservices.payment.Partner;
import org.planningservices.payment.PayableRows;
import org.planningservices.payment.Requests;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;

@ServiceTest
class ForfeitingTest {

  @Inject TestClock clock;
  @Inject ForfeitingSchedule schedule;
  @Inject PayablesWaitingForRate waiting;
  @Inject MeterRegistry metrics;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void givesUpWhatWasNotSubmittedInTime() {
    Partner partner = Partner.in("JP");
    Instant redeemedAt = Instant.now().minus(Duration.ofDays(59));
    UUID voucher = partner.redeems(5, redeemedAt);
    LocalDate deadline = DeliveryZone.dateAt("JP", redeemedAt).plusDays(60);

    clock.set(DeliveryZone.endOf("JP", deadline).minusSeconds(30));
    schedule.sweep();
    assertThat(PayableRows.status(voucher)).isEqualTo("OPEN");
    clock.set(DeliveryZone.endOf("JP", deadline));
    schedule.sweep();
    schedule.sweep();

    assertThat(PayableRows.status(voucher)).isEqualTo("FORFEITED");
    assertThat(Database.outbox(voucher)).hasSize(1);
    Database.OutboxEvent event = Database.outbox(voucher).getFirst();
    assertThat(event.type()).isEqualTo("InvoicingDeadlineMissed");
    assertThat(event.sequence()).isEqualTo(2);
    assertThat(event.payload().get("voucherId").asText()).isEqualTo(voucher.toString());
    assertThat(event.payload().get("partnerId").asText()).isEqualTo(partner.id().toString());
    assertThat(event.payload().get("deadline").asText()).isEqualTo(deadline.toString());
    assertThat(Database.audit(voucher)).containsExactly("make-payable", "forfeit");
  }

  @Test
  void takesAwayFromADraftThatCanThenOnlyBeDeleted() {
    Partner partner = Partner.in("DE", "EUR");
    UUID late = partner.redeems(5, Instant.now().minus(Duration.ofDays(50)));
    UUID inTime = partner.redeems(5);
    UUID request = Given.drafted(partner, late, inTime);
    clock.advance(Duration.ofDays(20));
    schedule.sweep();

    assertThat(PayableRows.status(late)).isEqualTo("FORFEITED");
    Requests.submit(partner, request)
        .then()
        .statusCode(409)
        .body("reasons.code", contains("payment.deadline-passed"))
        .body("reasons[0].facts.voucherId", equalTo(late.toString()));
    partner.api().delete(Requests.path(request)).then().statusCode(204);
    partner
        .api()
        .get("/v1/payables/" + late)
        .then()
        .body("status", equalTo("FORFEITED"))
        .body("$", not(hasKey("paymentRequestId")));
    assertThat(PayableRows.status(inTime)).isEqualTo("OPEN");
    Given.submitted(partner, inTime);
  }

  @Test
  void leavesAloneWhatNobodyCouldInvoiceForWantOfARate() {
    waiting.count();
    double before = gauge();
    Partner partner = Partner.in("PL", "PLN");
    UUID voucher = partner.redeems(5, Instant.now().minus(Duration.ofDays(59)));
    UUID odd = partner.redeems(4, Instant.now().minus(Duration.ofDays(59)));
    clock.advance(Duration.ofDays(10));
    schedule.sweep();
    waiting.count();

    assertThat(PayableRows.status(voucher)).isEqualTo("OPEN");
    assertThat(Database.outbox(voucher)).isEmpty();
    assertThat(gauge()).isEqualTo(before + 2);

    UUID rate = UUID.randomUUID();
    Database.execute(
        "insert into rate (rate_id, country, days, amount, currency, valid_from, source)"
            + " values (?, 'PL', 5, 20000, 'PLN', date '2020-08-01', 'SYNTHETIC')",
        rate);
    try {
      schedule.sweep();
      waiting.count();
    } finally {
      Database.execute("delete from rate where rate_id = ?", rate);
    }
    assertThat(PayableRows.status(voucher)).isEqualTo("FORFEITED");
    assertThat(PayableRows.status(odd)).isEqualTo("OPEN");
    assertThat(gauge()).isEqualTo(before + 1);
  }

  @Test
  void leavesAloneWhatIsSubmittedAndGivesItUpWhenRejectedLate() {
    Partner partner = Partner.in("DE", "EUR");
    UUID voucher = partner.redeems(5);
    UUID request = Given.submitted(partner, voucher);
    clock.advance(Duration.ofDays(70));
    schedule.sweep();
    assertThat(PayableRows.status(voucher)).isEqualTo("REQUESTED");

    Requests.reject("alice", request).then().statusCode(201);
    schedule.sweep();

    assertThat(PayableRows.status(voucher)).isEqualTo("FORFEITED");
  }

  private double gauge() {
    return metrics.get("payables.waiting.for.rate").gauge().value();
  }
}
