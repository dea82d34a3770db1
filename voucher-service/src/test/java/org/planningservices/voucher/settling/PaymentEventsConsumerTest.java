package org.planningservices.voucher.settling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planningservices.voucher.settling.PaymentEventFixture.PAYMENT;
import static org.planningservices.voucher.settling.PaymentEventFixture.SUBMITTED_AT;
import static org.planningservices.voucher.settling.PaymentEventFixture.TOPIC;
import static org.planningservices.voucher.settling.PaymentEventFixture.approved;
import static org.planningservices.voucher.settling.PaymentEventFixture.deadlineMissed;
import static org.planningservices.voucher.settling.PaymentEventFixture.deliver;
import static org.planningservices.voucher.settling.PaymentEventFixture.json;
import static org.planningservices.voucher.settling.PaymentEventFixture.parked;
import static org.planningservices.voucher.settling.PaymentEventFixture.payload;
import static org.planningservices.voucher.settling.PaymentEventFixture.rejected;
import static org.planningservices.voucher.settling.PaymentEventFixture.sequence;
import static org.planningservices.voucher.settling.PaymentEventFixture.settled;
import static org.planningservices.voucher.settling.PaymentEventFixture.submission;
import static org.planningservices.voucher.settling.PaymentEventFixture.submitted;
import static org.planningservices.voucher.settling.PaymentEventFixture.timeline;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Events;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.VoucherScenario;

@ServiceTest
class PaymentEventsConsumerTest {

  @Inject Given given;

  @Test
  void followsARequestToItsPayment() {
    VoucherScenario one = given.redeemed();
    VoucherScenario two = given.redeemed();
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
    VoucherScenario scenario = given.redeemed();
    UUID request = UUID.randomUUID();
    submitted(request, 1, scenario);
    settled(request, 2, scenario);

    assertThat(Database.events(scenario.voucherId())).endsWith("VoucherRedeemed");
    assertThat(sequence(scenario)).isEqualTo(6);
  }

  @Test
  void freesTheVoucherOfARejectedRequestForAnother() {
    VoucherScenario scenario = given.redeemed();
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    submitted(first, 1, scenario);
    rejected(first, 2, scenario);

    scenario
        .partner()
        .get(scenario.path())
        .then()
        .body("status", equalTo("REDEEMED"))
        .body("settlement.status", equalTo("REJECTED"))
        .body("settlement.reasonCode", equalTo("MISSING_DELIVERABLE"));

    submitted(second, 1, scenario);
    scenario
        .partner()
        .get(scenario.path())
        .then()
        .body("status", equalTo("INVOICED"))
        .body("settlement.paymentRequestId", equalTo(second.toString()))
        .body("settlement.reasonCode", nullValue());
  }

  @Test
  void forfeitsWhatWasNotInvoicedInTime() {
    VoucherScenario scenario = given.redeemed();
    deadlineMissed(scenario);

    assertThat(given.status(scenario)).isEqualTo("FORFEITED");
    assertThat(timeline(scenario)).endsWith("InvoicingDeadlineMissed");
  }

  @Test
  void takesEffectOnceHoweverOftenAnEventComes() {
    VoucherScenario scenario = given.redeemed();
    UUID request = UUID.randomUUID();
    UUID event = UniqueId.next();
    byte[] payload = json(payload(request, submission(SUBMITTED_AT), scenario));
    Events.send(event, TOPIC, "PaymentRequestSubmitted", request, 1, payload);
    Events.send(event, TOPIC, "PaymentRequestSubmitted", request, 1, payload);
    approved(request, 2, scenario); // of the same key, so it takes effect after both

    assertThat(given.status(scenario)).isEqualTo("INVOICED");
    assertThat(sequence(scenario)).isEqualTo(6);
    assertThat(timeline(scenario)).containsOnlyOnce("PaymentRequestSubmitted");
    assertThat(Database.audit(scenario.voucherId())).containsExactly("invoice", "approve");
    assertThat(parked(request)).isEmpty();
  }

  @Test
  void parksAnEventThatCannotBeTrue() {
    VoucherScenario scenario = given.assigned();
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
            .formatted(request, scenario.voucherId())
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Events.awaitParked(event);

    assertThat(given.status(scenario)).isEqualTo("ASSIGNED");
    VoucherScenario other = given.redeemed();
    submitted(UUID.randomUUID(), 1, other);
    assertThat(given.status(other)).isEqualTo("INVOICED");
  }

  @Test
  void whatSomebodyElseWritesToTheTopicMovesNoVoucher() {
    VoucherScenario scenario = given.redeemed();
    UUID request = UUID.randomUUID();
    byte[] invented = json(payload(request, PAYMENT, scenario));
    String type = "PaymentSettled.v1";
    Events.sendAs("/payment", UniqueId.next(), TOPIC, type, request, 2, invented);
    Events.awaitSetAside(request, "FORGED");
    assertThat(given.status(scenario)).isEqualTo("REDEEMED");

    submitted(request, 1, scenario);
    assertThat(given.status(scenario)).isEqualTo("INVOICED");
  }

  /** A reason is an open list; the voucher moves the same whatever it says. */
  @Test
  void takesAReasonAndFieldsThatItDoesNotKnow() {
    VoucherScenario scenario = given.redeemed();
    UUID request = UUID.randomUUID();
    submitted(request, 1, scenario);
    deliver(
        "PaymentRequestRejected",
        request,
        2,
        Map.of(
            "reasonCode", "NEVER_HEARD_OF",
            "rejectedAt", "2026-11-25T08:00:00Z",
            "somethingNew", Map.of("a", 1)),
        scenario);
    assertThat(given.status(scenario)).isEqualTo("REDEEMED");
  }

  @Test
  void ignoresTypesThatItDoesNotActOn() {
    VoucherScenario scenario = given.redeemed();
    UUID request = UUID.randomUUID();
    Events.send(UniqueId.next(), TOPIC, "PaymentRequestDrafted", request, 1, "{}".getBytes());
    submitted(request, 2, scenario);
    assertThat(given.status(scenario)).isEqualTo("INVOICED");
  }
}
