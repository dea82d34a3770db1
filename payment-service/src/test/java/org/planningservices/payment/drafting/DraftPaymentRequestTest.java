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
import org.planningservices.payment.Given;
import org.planningservices.payment.Partner;
import org.planningservices.payment.PayableRows;
import org.planningservices.payment.Requests;
import org.planningservices.payment.forfeiting.ForfeitingSchedule;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
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
            Requests.draft(partner, "RE 2026/17", five, one)
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

    partner
        .api()
        .get(Requests.path(request))
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("lines.voucherId", contains(five.toString(), one.toString()))
        .body("total.amount", equalTo("6844.00"));
    partner
        .api()
        .get("/v1/payables/" + five)
        .then()
        .body("status", equalTo("DRAFTED"))
        .body("paymentRequestId", equalTo(request.toString()));
    List<Database.OutboxEvent> events = Database.outbox(request);
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().type()).isEqualTo("PaymentRequestDrafted");
    assertThat(events.getFirst().sequence()).isEqualTo(1);
    assertThat(events.getFirst().extensions()).contains(partner.id().toString());
    assertThat(Database.audit(request)).containsExactly("draft");
  }

  @Test
  void keepsTheDigitsOfACurrencyWithoutCents() {
    Partner partner = Partner.in("JP");
    Requests.draft(partner, partner.redeems(3))
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
    Given.drafted(berlin, held);
    UUID abroad = paris.redeems(5);
    UUID odd = berlin.redeems(4);
    StoredState before = StoredState.now();

    Api.refused(Requests.draft(berlin, free, held, abroad, odd), 409, "payment.draft-refused")
        .body(
            "reasons.code",
            containsInAnyOrder(
                "payment.voucher-already-requested",
                "payment.location-differs",
                "payment.country-differs",
                "payment.rate-missing"));

    before.assertUnchanged();
    assertThat(PayableRows.status(free)).isEqualTo("OPEN");
  }

  @Test
  void refusesAfterTheDeadline() {
    Partner partner = Partner.in("DE");
    UUID voucher = partner.redeems(5);
    clock.advance(Duration.ofDays(61));
    StoredState before = StoredState.now();
    Requests.draft(partner, voucher)
        .then()
        .statusCode(409)
        .body("reasons.code", contains("payment.deadline-passed"));
    before.assertUnchanged();
  }

  @Test
  void aMissedDeadlineIsSaidTheSameBeforeAndAfterTheSweep() {
    Partner partner = Partner.in("DE", "EUR");
    UUID onADraft = partner.redeems(5);
    UUID open = partner.redeems(5);
    Given.drafted(partner, onADraft);
    clock.advance(Duration.ofDays(61));
    List<String> before = reasons(partner, onADraft, open);
    forfeitingSchedule.sweep();
    assertThat(PayableRows.status(onADraft)).isEqualTo("FORFEITED");
    assertThat(reasons(partner, onADraft, open))
        .isEqualTo(before)
        .containsExactly("payment.deadline-passed", "payment.deadline-passed");
  }

  private static List<String> reasons(Partner partner, UUID... vouchers) {
    return Requests.draft(partner, vouchers).then().statusCode(409).extract().path("reasons.code");
  }

  @Test
  void aDeletedDraftFreesItsVouchersAndItsNumber() {
    Partner partner = Partner.in("DE");
    UUID voucher = partner.redeems(5);
    UUID request = Given.drafted(Requests.draft(partner, "INV-1", voucher));

    partner.api().delete(Requests.path(request)).then().statusCode(204);

    partner.api().get(Requests.path(request)).then().body("status", equalTo("DELETED"));
    assertThat(PayableRows.status(voucher)).isEqualTo("OPEN");
    assertThat(Database.outbox(request))
        .extracting(Database.OutboxEvent::type, Database.OutboxEvent::sequence)
        .containsExactly(tuple("PaymentRequestDrafted", 1L), tuple("PaymentRequestDeleted", 2L));
    assertThat(Database.audit(request)).containsExactly("draft", "delete");
    Requests.draft(partner, "INV-1", voucher).then().statusCode(201);
  }

  @Test
  void deletesNothingThatIsSubmittedNorAnotherVersion() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.drafted(partner, partner.redeems(5));
    partner.api().ifMatch("\"7\"").delete(Requests.path(request)).then().statusCode(412);
    Requests.submit(partner, request).then().statusCode(201);
    StoredState before = StoredState.now();

    Api.refused(partner.api().delete(Requests.path(request)), 409, "payment.wrong-status")
        .body("reasons[0].facts.status", equalTo("SUBMITTED"))
        .body("reasons[0].facts.move", equalTo("DELETE"));

    before.assertUnchanged();
  }

  @Test
  void anotherPartnersVoucherIsUnknownLikeOneThatDoesNotExist() {
    Partner owner = Partner.in("DE");
    Partner stranger = Partner.in("DE");
    UUID foreign = owner.redeems(5);
    StoredState before = StoredState.now();

    String foreignAnswer = problem(Requests.draft(stranger, foreign).asString());
    String unknownAnswer = problem(Requests.draft(stranger, UUID.randomUUID()).asString());

    assertThat(foreignAnswer).isEqualTo(unknownAnswer).contains("payable.unknown");
    before.assertUnchanged();
  }

  @Test
  void refusesWhatIsNotARequest() {
    Partner partner = Partner.in("DE");
    UUID voucher = partner.redeems(5);
    StoredState before = StoredState.now();
    Api.refused(Requests.draft(partner, voucher, voucher), 422, "payment.voucher-twice")
        .body("errors[0].pointer", equalTo("/voucherIds"));
    Requests.draft(partner, "x", new UUID[0])
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/voucherIds"));
    Requests.draft(partner, "\u0000'; drop table payable", voucher).then().statusCode(422);
    partner.api().post("/v1/payment-requests", "{\"voucherIds\":[null]}").then().statusCode(422);
    partner.api().post("/v1/payment-requests", "{\"total\":1}").then().statusCode(422);
    before.assertUnchanged();
  }

  @Test
  void theSameKeyIsTheSameDraft() {
    Partner partner = Partner.in("DE");
    Map<String, Object> body = Requests.draftOf(partner, "INV-1", partner.redeems(5));
    String key = UUID.randomUUID().toString();
    String first = partner.api().withKey(key).post("/v1/payment-requests", body).asString();
    StoredState before = StoredState.now();

    partner
        .api()
        .withKey(key)
        .post("/v1/payment-requests", body)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", equalTo("true"))
        .body(equalTo(first));

    before.assertUnchanged();
  }

  /** The answer without what differs between any two. */
  private static String problem(String answer) {
    return answer.replaceAll("\"requestId\":\"[^\"]*\"", "");
  }
}
