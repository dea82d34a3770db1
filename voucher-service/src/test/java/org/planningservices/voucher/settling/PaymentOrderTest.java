package org.planningservices.voucher.settling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planningservices.voucher.settling.PaymentEventFixture.LATER;
import static org.planningservices.voucher.settling.PaymentEventFixture.PAYMENT;
import static org.planningservices.voucher.settling.PaymentEventFixture.TOPIC;
import static org.planningservices.voucher.settling.PaymentEventFixture.deadlineMissed;
import static org.planningservices.voucher.settling.PaymentEventFixture.json;
import static org.planningservices.voucher.settling.PaymentEventFixture.parked;
import static org.planningservices.voucher.settling.PaymentEventFixture.payload;
import static org.planningservices.voucher.settling.PaymentEventFixture.rejected;
import static org.planningservices.voucher.settling.PaymentEventFixture.sequence;
import static org.planningservices.voucher.settling.PaymentEventFixture.settled;
import static org.planningservices.voucher.settling.PaymentEventFixture.submitted;
import static org.planningservices.voucher.settling.PaymentEventFixture.timeline;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Events;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.VoucherScenario;

/** What is told of two payment requests may arrive in any order, and ends the same. */
@ServiceTest
class PaymentOrderTest {

  @Inject Given given;

  @Test
  void followsTheLaterRequestWhenTheRejectionOfTheFirstArrivesLate() {
    VoucherScenario scenario = given.redeemed();
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    submitted(first, 1, scenario);
    submitted(second, 1, scenario);
    rejected(first, 2, scenario);

    scenario
        .partner()
        .get(scenario.path())
        .then()
        .body("status", equalTo("INVOICED"))
        .body("settlement.paymentRequestId", equalTo(second.toString()))
        .body("settlement.status", equalTo("SUBMITTED"));
    settled(second, 2, scenario);
    assertThat(given.status(scenario)).isEqualTo("PAID");
    assertThat(timeline(scenario)).containsOnlyOnce("PaymentRequestRejectionImplied");
  }

  @Test
  void keepsToTheNewerRequestWhenTheOlderOneIsToldLate() {
    VoucherScenario scenario = given.redeemed();
    UUID older = UUID.randomUUID();
    UUID newer = UUID.randomUUID();
    submitted(newer, 1, LATER, scenario);
    submitted(older, 1, scenario);
    rejected(older, 2, scenario);

    scenario
        .partner()
        .get(scenario.path())
        .then()
        .body("status", equalTo("INVOICED"))
        .body("settlement.paymentRequestId", equalTo(newer.toString()))
        .body("settlement.status", equalTo("SUBMITTED"));
    settled(newer, 2, scenario);
    assertThat(given.status(scenario)).isEqualTo("PAID");
    assertThat(timeline(scenario))
        .endsWith(
            "PaymentRequestSubmitted",
            "PaymentRequestSubmitted",
            "PaymentRequestRejected",
            "PaymentSettled");
    assertThat(Database.audit(scenario.voucherId())).containsExactly("invoice", "pay");
  }

  @Test
  void keepsAPaymentThatIsToldBeforeEverythingElse() {
    VoucherScenario scenario = given.redeemed();
    UUID older = UUID.randomUUID();
    UUID newer = UUID.randomUUID();
    settled(newer, 2, scenario);
    submitted(older, 1, scenario);

    scenario
        .partner()
        .get(scenario.path())
        .then()
        .body("status", equalTo("PAID"))
        .body("settlement.paymentRequestId", equalTo(newer.toString()))
        .body("settlement.status", equalTo("SETTLED"))
        .body("settlement.settledOn", equalTo("2026-12-01"));
    assertThat(parked(older)).isEmpty();
    assertThat(timeline(scenario))
        .endsWith("PaymentRequestSubmissionImplied", "PaymentSettled", "PaymentRequestSubmitted");
    assertThat(Database.audit(scenario.voucherId())).containsExactly("invoice", "pay");
  }

  @Test
  void endsTheRequestBeforeWhenThePaymentOfTheNextIsTold() {
    VoucherScenario scenario = given.redeemed();
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    submitted(first, 1, scenario);
    settled(second, 2, scenario);

    scenario
        .partner()
        .get(scenario.path())
        .then()
        .body("status", equalTo("PAID"))
        .body("settlement.paymentRequestId", equalTo(second.toString()))
        .body("settlement.referenceNumber", nullValue());
    assertThat(timeline(scenario))
        .endsWith(
            "PaymentRequestRejectionImplied", "PaymentRequestSubmissionImplied", "PaymentSettled");
    assertThat(Database.audit(scenario.voucherId()))
        .containsExactly("invoice", "return to redeemed", "invoice", "pay");
  }

  @Test
  void staysForfeitedWhenARequestIsToldAfterTheMissedDeadline() {
    VoucherScenario scenario = given.redeemed();
    UUID request = UUID.randomUUID();
    deadlineMissed(scenario);
    submitted(request, 1, scenario);
    rejected(request, 2, scenario);

    assertThat(given.status(scenario)).isEqualTo("FORFEITED");
    assertThat(parked(request)).isEmpty();
    assertThat(timeline(scenario))
        .endsWith("InvoicingDeadlineMissed", "PaymentRequestSubmitted", "PaymentRequestRejected");
  }

  @Test
  void parksAPaymentOfWhatAnotherRequestHasPaid() {
    VoucherScenario scenario = given.redeemed();
    settled(UUID.randomUUID(), 2, scenario);
    UUID event = UniqueId.next();
    UUID second = UUID.randomUUID();

    Events.send(
        event, TOPIC, "PaymentSettled", second, 2, json(payload(second, PAYMENT, scenario)));
    Events.awaitParked(event);

    assertThat(given.status(scenario)).isEqualTo("PAID");
    assertThat(sequence(scenario)).isEqualTo(6);
  }
}
