package org.planningservices.voucher.settling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planningservices.voucher.settling.PaymentTold.PAYMENT;
import static org.planningservices.voucher.settling.PaymentTold.SUBMITTED_AT;
import static org.planningservices.voucher.settling.PaymentTold.TOPIC;
import static org.planningservices.voucher.settling.PaymentTold.approved;
import static org.planningservices.voucher.settling.PaymentTold.deadlineMissed;
import static org.planningservices.voucher.settling.PaymentTold.deliver;
import static org.planningservices.voucher.settling.PaymentTold.json;
import static org.planningservices.voucher.settling.PaymentTold.parked;
import static org.planningservices.voucher.settling.PaymentTold.payload;
import static org.planningservices.voucher.settling.PaymentTold.rejected;
import static org.planningservices.voucher.settling.PaymentTold.sequence;
import static org.planningservices.voucher.settling.PaymentTold.settled;
import static org.planningservices.voucher.settling.PaymentTold.submission;
import static org.planningservices.voucher.settling.PaymentTold.submitted;
import static org.planningservices.voucher.settling.PaymentTold.timeline;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Events;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.Stage;

@ServiceTest
class PaymentEventsConsumerTest {

  @Inject Given given;

  @Test
  void followsARequestToItsPayment() {
    Stage one = given.redeemed();
    Stage two = given.redeemed();
    UUID request = UUID.randomUUID();

    submitted(request, 1, one, two);
    assertThat(given.status(one)).isEqualTo("INVOICED");
    assertThat(given.status(two)).isEqualTo("INVOICED");

    approved(request, 2, one, two);
    one.partner()
        .get(one.path())
        .then()
        .body("status", equalTo("INVOICED"))
        .body("settlement.status", equalTo("APPROVED"))
        .body("settlement.payBy", equalTo("2026-12-25"));

    settled(request, 3, one, two);
    one.partner()
        .get(one.path())
        .then()
        .body("status", equalTo("PAID"))
        .body("settlement.paymentRequestId", equalTo(request.toString()))
        .body("settlement.status", equalTo("SETTLED"))
        .body("settlement.settledOn", equalTo("2026-12-01"));
    assertThat(given.status(two)).isEqualTo("PAID");
    assertThat(timeline(one))
        .endsWith("PaymentRequestSubmitted", "PaymentRequestApproved", "PaymentSettled");
    assertThat(Database.audit(one.voucherId())).containsExactly("invoice", "approve", "pay");
  }

  @Test
  void tellsNoFactOfPaymentASecondTime() {
    Stage stage = given.redeemed();
    UUID request = UUID.randomUUID();
    submitted(request, 1, stage);
    settled(request, 2, stage);

    assertThat(Database.events(stage.voucherId())).endsWith("VoucherRedeemed");
    assertThat(sequence(stage)).isEqualTo(6);
  }

  @Test
  void freesTheVoucherOfARejectedRequestForAnother() {
    Stage stage = given.redeemed();
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    submitted(first, 1, stage);
    rejected(first, 2, stage);

    stage
        .partner()
        .get(stage.path())
        .then()
        .body("status", equalTo("REDEEMED"))
        .body("settlement.status", equalTo("REJECTED"))
        .body("settlement.reasonCode", equalTo("MISSING_DELIVERABLE"));

    submitted(second, 1, stage);
    stage
        .partner()
        .get(stage.path())
        .then()
        .body("status", equalTo("INVOICED"))
        .body("settlement.paymentRequestId", equalTo(second.toString()))
        .body("settlement.reasonCode", nullValue());
  }

  @Test
  void forfeitsWhatWasNotInvoicedInTime() {
    Stage stage = given.redeemed();
    deadlineMissed(stage);

    assertThat(given.status(stage)).isEqualTo("FORFEITED");
    assertThat(timeline(stage)).endsWith("InvoicingDeadlineMissed");
  }

  @Test
  void takesEffectOnceHoweverOftenAnEventComes() {
    Stage stage = given.redeemed();
    UUID request = UUID.randomUUID();
    UUID event = UniqueId.next();
    byte[] payload = json(payload(request, submission(SUBMITTED_AT), stage));
    Events.send(event, TOPIC, "PaymentRequestSubmitted", request, 1, payload);
    Events.send(event, TOPIC, "PaymentRequestSubmitted", request, 1, payload);
    approved(request, 2, stage); // of the same key, so it takes effect after both

    assertThat(given.status(stage)).isEqualTo("INVOICED");
    assertThat(sequence(stage)).isEqualTo(6);
    assertThat(timeline(stage)).containsOnlyOnce("PaymentRequestSubmitted");
    assertThat(Database.audit(stage.voucherId())).containsExactly("invoice", "approve");
    assertThat(parked(request)).isEmpty();
  }

  @Test
  void parksAnEventThatCannotBeTrue() {
    Stage stage = given.assigned();
    UUID event = UniqueId.next();
    UUID request = UUID.randomUUID();
    Events.send(
        event,
        TOPIC,
        "PaymentRequestSubmitted",
        request,
        1,
        ("{\"paymentRequestId\":\"%s\",\"voucherIds\":[\"%s\"],\"referenceNumber\":\"PR-1\","
                + "\"submittedAt\":\"2026-11-24T09:30:00Z\"}")
            .formatted(request, stage.voucherId())
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Events.awaitParked(event);

    assertThat(given.status(stage)).isEqualTo("ASSIGNED");
    Stage other = given.redeemed();
    submitted(UUID.randomUUID(), 1, other);
    assertThat(given.status(other)).isEqualTo("INVOICED");
  }

  @Test
  void whatSomebodyElseWritesToTheTopicMovesNoVoucher() {
    Stage stage = given.redeemed();
    UUID request = UUID.randomUUID();
    byte[] invented = json(payload(request, PAYMENT, stage));
    String type = "PaymentSettled.v1";
    Events.sendAs("/payment", UniqueId.next(), TOPIC, type, request, 2, invented);
    Events.awaitSetAside(request, "FORGED");
    assertThat(given.status(stage)).isEqualTo("REDEEMED");

    submitted(request, 1, stage);
    assertThat(given.status(stage)).isEqualTo("INVOICED");
  }

  /** A reason is an open list; the voucher moves the same whatever it says. */
  @Test
  void takesAReasonAndFieldsThatItDoesNotKnow() {
    Stage stage = given.redeemed();
    UUID request = UUID.randomUUID();
    submitted(request, 1, stage);
    deliver(
        "PaymentRequestRejected",
        request,
        2,
        Map.of(
            "reasonCode", "NEVER_HEARD_OF",
            "rejectedAt", "2026-11-25T08:00:00Z",
            "somethingNew", Map.of("a", 1)),
        stage);
    assertThat(given.status(stage)).isEqualTo("REDEEMED");
  }

  @Test
  void ignoresTypesThatItDoesNotActOn() {
    Stage stage = given.redeemed();
    UUID request = UUID.randomUUID();
    Events.send(UniqueId.next(), TOPIC, "PaymentRequestDrafted", request, 1, "{}".getBytes());
    submitted(request, 2, stage);
    assertThat(given.status(stage)).isEqualTo("INVOICED");
  }
}
