package org.planningservices.voucher.settling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.planningservices.voucher.Api.get;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Events;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.voucher.Footprint;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.Stage;

@ServiceTest
class PaymentEventsConsumerTest {

  private static final String TOPIC = "payment-events";
  private static final Map<String, String> TOTAL = Map.of("amount", "1.00", "currency", "EUR");

  private final Given given;

  PaymentEventsConsumerTest(Given given) {
    this.given = given;
  }

  @Test
  void followsARequestToItsPayment() {
    Stage one = given.redeemed();
    Stage two = given.redeemed();
    UUID request = UUID.randomUUID();

    submitted(request, 1, one, two);
    assertThat(given.status(one)).isEqualTo("INVOICED");
    assertThat(given.status(two)).isEqualTo("INVOICED");

    deliver(
        "PaymentRequestApproved",
        request,
        2,
        Map.of("approvedAt", "2026-11-25T08:00:00Z", "payBy", "2026-12-25"),
        one,
        two);
    get(one.partner(), one.path())
        .then()
        .body("status", equalTo("INVOICED"))
        .body("settlement.status", equalTo("APPROVED"))
        .body("settlement.payBy", equalTo("2026-12-25"));

    settled(request, 3, one, two);
    get(one.partner(), one.path())
        .then()
        .body("status", equalTo("PAID"))
        .body("settlement.paymentRequestId", equalTo(request.toString()))
        .body("settlement.status", equalTo("SETTLED"))
        .body("settlement.settledOn", equalTo("2026-12-01"));
    assertThat(given.status(two)).isEqualTo("PAID");
    assertThat(timeline(one))
        .endsWith("PaymentRequestSubmitted", "PaymentRequestApproved", "PaymentSettled");
    assertThat(Footprint.audit(one.voucherId())).containsExactly("invoice", "pay");
  }

  @Test
  void tellsNoFactOfPaymentASecondTime() {
    Stage stage = given.redeemed();
    UUID request = UUID.randomUUID();
    submitted(request, 1, stage);
    settled(request, 2, stage);

    assertThat(Footprint.events(stage.voucherId())).endsWith("VoucherRedeemed");
    assertThat(sequence(stage)).isEqualTo(6);
  }

  @Test
  void freesTheVoucherOfARejectedRequestForAnother() {
    Stage stage = given.redeemed();
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    submitted(first, 1, stage);
    rejected(first, 2, stage);

    get(stage.partner(), stage.path())
        .then()
        .body("status", equalTo("REDEEMED"))
        .body("settlement.status", equalTo("REJECTED"))
        .body("settlement.reasonCode", equalTo("MISSING_DELIVERABLE"));

    submitted(second, 1, stage);
    get(stage.partner(), stage.path())
        .then()
        .body("status", equalTo("INVOICED"))
        .body("settlement.paymentRequestId", equalTo(second.toString()))
        .body("settlement.reasonCode", nullValue());
  }

  @Test
  void followsTheLaterRequestWhenTheRejectionOfTheFirstArrivesLate() {
    Stage stage = given.redeemed();
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    submitted(first, 1, stage);
    submitted(second, 1, stage);
    rejected(first, 2, stage);

    get(stage.partner(), stage.path())
        .then()
        .body("status", equalTo("INVOICED"))
        .body("settlement.paymentRequestId", equalTo(second.toString()))
        .body("settlement.status", equalTo("SUBMITTED"));
    settled(second, 2, stage);
    assertThat(given.status(stage)).isEqualTo("PAID");
  }

  @Test
  void forfeitsWhatWasNotInvoicedInTime() {
    Stage stage = given.redeemed();
    Events.deliver(
        TOPIC,
        "InvoicingDeadlineMissed",
        stage.voucherId(),
        1,
        Map.of(
            "voucherId", stage.voucherId(),
            "partnerId", stage.partnerId(),
            "deadline", "2026-11-23"));

    assertThat(given.status(stage)).isEqualTo("FORFEITED");
    assertThat(timeline(stage)).endsWith("InvoicingDeadlineMissed");
  }

  @Test
  void takesEffectOnceHoweverOftenAnEventComes() {
    Stage stage = given.redeemed();
    UUID request = UUID.randomUUID();
    UUID event = UniqueId.next();
    Map<String, Object> payload = payload(request, submission(), stage);
    Events.deliver(event, TOPIC, "PaymentRequestSubmitted", request, 1, payload);
    Footprint before = Footprint.now();

    Events.deliver(event, TOPIC, "PaymentRequestSubmitted", request, 1, payload);
    Stage other = given.redeemed();
    submitted(UUID.randomUUID(), 1, other);

    assertThat(sequence(stage)).isEqualTo(5);
    assertThat(Database.query("select 1 from inbox where event_id = ?", event)).hasSize(1);
    assertThat(timeline(stage)).containsOnlyOnce("PaymentRequestSubmitted");
    assertThat(before.answers()).isEqualTo(Footprint.now().answers());
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
  void ignoresTypesThatItDoesNotActOn() {
    Stage stage = given.redeemed();
    UUID request = UUID.randomUUID();
    Events.send(UniqueId.next(), TOPIC, "PaymentRequestDrafted", request, 1, "{}".getBytes());
    submitted(request, 2, stage);
    assertThat(given.status(stage)).isEqualTo("INVOICED");
  }

  private static void submitted(UUID request, long sequence, Stage... stages) {
    deliver("PaymentRequestSubmitted", request, sequence, submission(), stages);
  }

  private static void rejected(UUID request, long sequence, Stage... stages) {
    deliver(
        "PaymentRequestRejected",
        request,
        sequence,
        Map.of("reasonCode", "MISSING_DELIVERABLE", "rejectedAt", "2026-11-25T08:00:00Z"),
        stages);
  }

  private static void settled(UUID request, long sequence, Stage... stages) {
    deliver(
        "PaymentSettled",
        request,
        sequence,
        Map.of("total", TOTAL, "paymentReference", "SEPA-1", "settledOn", "2026-12-01"),
        stages);
  }

  private static Map<String, Object> submission() {
    return Map.of(
        "referenceNumber", "PR-7K3M", "total", TOTAL, "submittedAt", "2026-11-24T09:30:00Z");
  }

  private static void deliver(
      String type, UUID request, long sequence, Map<String, Object> facts, Stage... stages) {
    Events.deliver(TOPIC, type, request, sequence, payload(request, facts, stages));
  }

  private static Map<String, Object> payload(
      UUID request, Map<String, Object> facts, Stage... stages) {
    Map<String, Object> payload = new java.util.HashMap<>(facts);
    payload.put("paymentRequestId", request);
    payload.put("partnerId", stages[0].partnerId());
    payload.put("voucherIds", List.of(stages).stream().map(Stage::voucherId).toList());
    return payload;
  }

  private static long sequence(Stage stage) {
    return (long)
        Database.query("select sequence from voucher where voucher_id = ?", stage.voucherId())
            .getFirst()
            .get("sequence");
  }

  private static List<Object> timeline(Stage stage) {
    return Database.query(
            "select what from timeline_entry where voucher_id = ? order by timeline_entry_id",
            stage.voucherId())
        .stream()
        .map(row -> row.get("what"))
        .toList();
  }
}
