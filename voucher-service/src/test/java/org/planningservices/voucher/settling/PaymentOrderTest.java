package org.planningservices.voucher.settling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planningservices.voucher.settling.PaymentTold.LATER;
import static org.planningservices.voucher.settling.PaymentTold.PAYMENT;
import static org.planningservices.voucher.settling.PaymentTold.TOPIC;
import static org.planningservices.voucher.settling.PaymentTold.deadlineMissed;
import static org.planningservices.voucher.settling.PaymentTold.json;
import static org.planningservices.voucher.settling.PaymentTold.parked;
import static org.planningservices.voucher.settling.PaymentTold.payload;
import static org.planningservices.voucher.settling.PaymentTold.rejected;
import static org.planningservices.voucher.settling.PaymentTold.sequence;
import static org.planningservices.voucher.settling.PaymentTold.settled;
import static org.planningservices.voucher.settling.PaymentTold.submitted;
import static org.planningservices.voucher.settling.PaymentTold.timeline;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Events;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.Stage;

/** What is told of two payment requests may arrive in any order, and ends the same. */
@ServiceTest
class PaymentOrderTest {

  @Inject Given given;

  @Test
  void followsTheLaterRequestWhenTheRejectionOfTheFirstArrivesLate() {
    Stage stage = given.redeemed();
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    submitted(first, 1, stage);
    submitted(second, 1, stage);
    rejected(first, 2, stage);

    stage
        .partner()
        .get(stage.path())
        .then()
        .body("status", equalTo("INVOICED"))
        .body("settlement.paymentRequestId", equalTo(second.toString()))
        .body("settlement.status", equalTo("SUBMITTED"));
    settled(second, 2, stage);
    assertThat(given.status(stage)).isEqualTo("PAID");
    assertThat(timeline(stage)).containsOnlyOnce("PaymentRequestRejectionImplied");
  }

  @Test
  void keepsToTheNewerRequestWhenTheOlderOneIsToldLate() {
    Stage stage = given.redeemed();
    UUID older = UUID.randomUUID();
    UUID newer = UUID.randomUUID();
    submitted(newer, 1, LATER, stage);
    submitted(older, 1, stage);
    rejected(older, 2, stage);

    stage
        .partner()
        .get(stage.path())
        .then()
        .body("status", equalTo("INVOICED"))
        .body("settlement.paymentRequestId", equalTo(newer.toString()))
        .body("settlement.status", equalTo("SUBMITTED"));
    settled(newer, 2, stage);
    assertThat(given.status(stage)).isEqualTo("PAID");
    assertThat(timeline(stage))
        .endsWith(
            "PaymentRequestSubmitted",
            "PaymentRequestSubmitted",
            "PaymentRequestRejected",
            "PaymentSettled");
    assertThat(Database.audit(stage.voucherId())).containsExactly("invoice", "pay");
  }

  @Test
  void keepsAPaymentThatIsToldBeforeEverythingElse() {
    Stage stage = given.redeemed();
    UUID older = UUID.randomUUID();
    UUID newer = UUID.randomUUID();
    settled(newer, 2, stage);
    submitted(older, 1, stage);

    stage
        .partner()
        .get(stage.path())
        .then()
        .body("status", equalTo("PAID"))
        .body("settlement.paymentRequestId", equalTo(newer.toString()))
        .body("settlement.status", equalTo("SETTLED"))
        .body("settlement.settledOn", equalTo("2026-12-01"));
    assertThat(parked(older)).isEmpty();
    assertThat(timeline(stage))
        .endsWith("PaymentRequestSubmissionImplied", "PaymentSettled", "PaymentRequestSubmitted");
    assertThat(Database.audit(stage.voucherId())).containsExactly("invoice", "pay");
  }

  @Test
  void endsTheRequestBeforeWhenThePaymentOfTheNextIsTold() {
    Stage stage = given.redeemed();
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    submitted(first, 1, stage);
    settled(second, 2, stage);

    stage
        .partner()
        .get(stage.path())
        .then()
        .body("status", equalTo("PAID"))
        .body("settlement.paymentRequestId", equalTo(second.toString()))
        .body("settlement.referenceNumber", nullValue());
    assertThat(timeline(stage))
        .endsWith(
            "PaymentRequestRejectionImplied", "PaymentRequestSubmissionImplied", "PaymentSettled");
    assertThat(Database.audit(stage.voucherId()))
        .containsExactly("invoice", "return to redeemed", "invoice", "pay");
  }

  @Test
  void staysForfeitedWhenARequestIsToldAfterTheMissedDeadline() {
    Stage stage = given.redeemed();
    UUID request = UUID.randomUUID();
    deadlineMissed(stage);
    submitted(request, 1, stage);
    rejected(request, 2, stage);

    assertThat(given.status(stage)).isEqualTo("FORFEITED");
    assertThat(parked(request)).isEmpty();
    assertThat(timeline(stage))
        .endsWith("InvoicingDeadlineMissed", "PaymentRequestSubmitted", "PaymentRequestRejected");
  }

  @Test
  void parksAPaymentOfWhatAnotherRequestHasPaid() {
    Stage stage = given.redeemed();
    settled(UUID.randomUUID(), 2, stage);
    UUID event = UniqueId.next();
    UUID second = UUID.randomUUID();

    Events.send(event, TOPIC, "PaymentSettled", second, 2, json(payload(second, PAYMENT, stage)));
    Events.awaitParked(event);

    assertThat(given.status(stage)).isEqualTo("PAID");
    assertThat(sequence(stage)).isEqualTo(6);
  }
}
