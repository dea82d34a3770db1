package org.planningservices.payment.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planningservices.payment.Api;
import org.planningservices.payment.Footprint;
import org.planningservices.payment.Partner;
import org.planningservices.payment.forfeiting.ForfeitingSchedule;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;

@ServiceTest
class DraftPaymentRequestTest {

  @Inject TestClock clock;
  @Inject ForfeitingSchedule forfeitingSchedule;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void draftsWithTheAmountsOfTheRateCard() {
    Partner partner = Partner.in("DE");
    UUID five = partner.redeems(5);
    UUID one = partner.redeems(1);

    UUID request =
        UUID.fromString(
            Api.draft(partner, "RE 2026/17", five, one)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .header("Location", notNullValue())
                .body("status", equalTo("DRAFT"))
                .body("partnerInvoiceNumber", equalTo("RE 2026/17"))
                .body("deliveryCountry", equalTo("DE"))
                .body("lines.voucherId", contains(five.toString(), one.toString()))
                .body("lines.amount.amount", contains("5664.00", "1180.00"))
                .body("lines.amount.currency", contains("EUR", "EUR"))
                .body("total.amount", equalTo("6844.00"))
                .body("total.currency", equalTo("EUR"))
                .extract()
                .path("paymentRequestId"));

    Api.get(partner.token(), Api.path(request))
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("lines.voucherId", contains(five.toString(), one.toString()))
        .body("total.amount", equalTo("6844.00"));
    Api.get(partner.token(), "/v1/payables/" + five)
        .then()
        .body("status", equalTo("DRAFTED"))
        .body("paymentRequestId", equalTo(request.toString()));
    List<Database.OutboxEvent> events = Database.outbox(request);
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().type()).isEqualTo("PaymentRequestDrafted");
    assertThat(events.getFirst().sequence()).isEqualTo(1);
    assertThat(events.getFirst().extensions()).contains(partner.id().toString());
    assertThat(Footprint.audit(request)).containsExactly("draft");
  }

  @Test
  void keepsTheDigitsOfACurrencyWithoutCents() {
    Partner partner = Partner.in("JP");
    Api.draft(partner, partner.redeems(3))
        .then()
        .statusCode(201)
        .body("total.amount", equalTo("441000"))
        .body("total.currency", equalTo("JPY"));
  }

  @Test
  void refusesWithEveryReason() {
    Partner berlin = Partner.in("DE");
    Partner paris = berlin.elsewhere("FR");
    UUID free = berlin.redeems(5);
    UUID held = berlin.redeems(5);
    Api.drafted(berlin, held);
    UUID abroad = paris.redeems(5);
    UUID odd = berlin.redeems(4);
    Footprint before = Footprint.now();

    Api.draft(berlin, free, held, abroad, odd)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("payment.draft-refused"))
        .body(
            "reasons.code",
            containsInAnyOrder(
                "payment.voucher-already-requested",
                "payment.location-differs",
                "payment.country-differs",
                "payment.rate-missing"));

    assertThat(Footprint.now()).isEqualTo(before);
    assertThat(Footprint.payable(free)).isEqualTo("OPEN");
  }

  @Test
  void refusesAfterTheDeadline() {
    Partner partner = Partner.in("DE");
    UUID voucher = partner.redeems(5);
    clock.advance(Duration.ofDays(61));
    Footprint before = Footprint.now();
    Api.draft(partner, voucher)
        .then()
        .statusCode(409)
        .body("reasons.code", contains("payment.deadline-passed"));
    assertThat(Footprint.now()).isEqualTo(before);
  }

  @Test
  void aMissedDeadlineIsSaidTheSameBeforeAndAfterTheSweep() {
    Partner partner = Partner.in("DE", "EUR");
    UUID onADraft = partner.redeems(5);
    UUID open = partner.redeems(5);
    Api.drafted(partner, onADraft);
    clock.advance(Duration.ofDays(61));
    List<String> before = reasons(partner, onADraft, open);
    forfeitingSchedule.sweep();
    assertThat(Footprint.payable(onADraft)).isEqualTo("FORFEITED");
    assertThat(reasons(partner, onADraft, open))
        .isEqualTo(before)
        .containsExactly("payment.deadline-passed", "payment.deadline-passed");
  }

  private static List<String> reasons(Partner partner, UUID... vouchers) {
    return Api.draft(partner, vouchers).then().statusCode(409).extract().path("reasons.code");
  }

  @Test
  void aDeletedDraftFreesItsVouchersAndItsNumber() {
    Partner partner = Partner.in("DE");
    UUID voucher = partner.redeems(5);
    UUID request = Api.drafted(Api.draft(partner, "INV-1", voucher));

    Api.as(partner.token()).delete(Api.path(request)).then().statusCode(204);

    Api.get(partner.token(), Api.path(request)).then().body("status", equalTo("DELETED"));
    assertThat(Footprint.payable(voucher)).isEqualTo("OPEN");
    assertThat(Database.outbox(request))
        .extracting(Database.OutboxEvent::type, Database.OutboxEvent::sequence)
        .containsExactly(tuple("PaymentRequestDrafted", 1L), tuple("PaymentRequestDeleted", 2L));
    assertThat(Footprint.audit(request)).containsExactly("draft", "delete");
    Api.draft(partner, "INV-1", voucher).then().statusCode(201);
  }

  @Test
  void deletesNothingThatIsSubmittedNorAnotherVersion() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Api.drafted(partner, partner.redeems(5));
    Api.as(partner.token())
        .header("If-Match", "\"7\"")
        .delete(Api.path(request))
        .then()
        .statusCode(412);
    Api.submit(partner, request).then().statusCode(201);
    Footprint before = Footprint.now();

    Api.as(partner.token())
        .delete(Api.path(request))
        .then()
        .statusCode(409)
        .body("code", equalTo("payment.wrong-status"))
        .body("reasons[0].facts.status", equalTo("SUBMITTED"))
        .body("reasons[0].facts.move", equalTo("DELETE"));

    assertThat(Footprint.now()).isEqualTo(before);
  }

  @Test
  void anotherPartnersVoucherIsUnknownLikeOneThatDoesNotExist() {
    Partner owner = Partner.in("DE");
    Partner stranger = Partner.in("DE");
    UUID foreign = owner.redeems(5);
    Footprint before = Footprint.now();

    String foreignAnswer = problem(Api.draft(stranger, foreign).asString());
    String unknownAnswer = problem(Api.draft(stranger, UUID.randomUUID()).asString());

    assertThat(foreignAnswer).isEqualTo(unknownAnswer).contains("payable.unknown");
    assertThat(Footprint.now()).isEqualTo(before);
  }

  @Test
  void refusesWhatIsNotARequest() {
    Partner partner = Partner.in("DE");
    UUID voucher = partner.redeems(5);
    Footprint before = Footprint.now();
    Api.draft(partner, voucher, voucher)
        .then()
        .statusCode(422)
        .body("code", equalTo("payment.voucher-twice"))
        .body("errors[0].pointer", equalTo("/voucherIds"));
    Api.draft(partner, "x", new UUID[0])
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/voucherIds"));
    Api.draft(partner, "\u0000'; drop table payable", voucher).then().statusCode(422);
    Api.post(partner.token(), "/v1/payment-requests", "{\"voucherIds\":[null]}")
        .then()
        .statusCode(422);
    Api.post(partner.token(), "/v1/payment-requests", "{\"total\":1}").then().statusCode(422);
    assertThat(Footprint.now()).isEqualTo(before);
  }

  @Test
  void theSameKeyIsTheSameDraft() {
    Partner partner = Partner.in("DE");
    Map<String, Object> body = Api.draftOf(partner, "INV-1", partner.redeems(5));
    String key = UUID.randomUUID().toString();
    String first = Api.post(partner.token(), key, "/v1/payment-requests", body).asString();
    Footprint before = Footprint.now();

    Api.post(partner.token(), key, "/v1/payment-requests", body)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", equalTo("true"))
        .body(equalTo(first));

    assertThat(Footprint.now()).isEqualTo(before);
  }

  /** The answer without what differs between any two. */
  private static String problem(String answer) {
    return answer.replaceAll("\"requestId\":\"[^\"]*\"", "");
  }
}
