package org.planningservices.payment.submitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.TestClock;

@ServiceTest
class SubmitPaymentRequestTest {

  @Inject TestClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void submitsADraft() {
    Partner partner = Partner.in("DE", "EUR");
    UUID voucher = partner.redeems(5);
    UUID request = Given.drafted(partner, voucher);

    String reference =
        Requests.submit(partner, request)
            .then()
            .statusCode(201)
            .header("ETag", equalTo("\"2\""))
            .body("status", equalTo("SUBMITTED"))
            .body("referenceNumber", matchesPattern("PR(-[0-9A-HJKMNP-TV-Z]{4}){3}"))
            .body("lines.voucherId", contains(voucher.toString()))
            .extract()
            .path("referenceNumber");

    assertThat(PayableRows.status(voucher)).isEqualTo("REQUESTED");
    assertThat(Database.outbox(request))
        .extracting(Database.OutboxEvent::type, Database.OutboxEvent::sequence)
        .containsExactly(tuple("PaymentRequestDrafted", 1L), tuple("PaymentRequestSubmitted", 2L));
    JsonNode event = Database.outbox(request).getLast().payload();
    assertThat(event.get("referenceNumber").asText()).isEqualTo(reference);
    assertThat(event.get("partnerId").asText()).isEqualTo(partner.id().toString());
    assertThat(event.get("voucherIds").get(0).asText()).isEqualTo(voucher.toString());
    assertThat(event.get("total").toString())
        .isEqualTo("{\"amount\":\"5664.00\",\"currency\":\"EUR\"}");
    assertThat(Database.audit(request)).containsExactly("draft", "submit");
    partner
        .api()
        .get(Requests.path(request))
        .then()
        .header("ETag", equalTo("\"2\""))
        .body("referenceNumber", equalTo(reference));
  }

  @Test
  void refusesWithEveryReason() {
    Partner partner = Partner.in("DE", "USD");
    UUID first = partner.redeems(5);
    UUID second = partner.redeems(3);
    UUID request = Given.drafted(partner, first, second);
    clock.advance(Duration.ofDays(61));
    Api.refusedWithoutTrace(
            () -> Requests.submit(partner, request), 409, "payment.submission-refused")
        .body(
            "reasons.code",
            contains("payment.deadline-passed", "payment.deadline-passed", "payment.payee-missing"))
        .body(
            "reasons.facts.voucherId.findAll{it}",
            containsInAnyOrder(first.toString(), second.toString()));
  }

  @Test
  void refusesALocationOutsideTheCountryOfDelivery() {
    Partner berlin = Partner.in("DE");
    Partner abroad = new Partner(berlin.id(), berlin.location(), "FR", berlin.token());
    Requests.registerPayee(berlin, "EUR").then().statusCode(201);
    UUID request = Given.drafted(abroad, abroad.redeems(5));
    StoredState before = StoredState.now();
    Requests.submit(berlin, request)
        .then()
        .statusCode(409)
        .body("reasons.code", contains("payment.location-in-another-country"))
        .body("reasons[0].facts.deliveryCountry", equalTo("FR"));
    before.assertUnchanged();
  }

  @Test
  void aDryRunAnswersAlikeAndKeepsNothing() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.drafted(partner, partner.redeems(5));
    StoredState before = StoredState.now();

    partner
        .api()
        .withoutKey()
        .post(Requests.path(request) + "/submission?dryRun=true", Map.of())
        .then()
        .statusCode(200)
        .header("ETag", nullValue())
        .header("Location", nullValue())
        .body("dryRun", equalTo(true))
        .body("status", equalTo("SUBMITTED"))
        .body("$", not(hasKey("referenceNumber")));

    before.assertUnchanged();
    partner.api().get(Requests.path(request)).then().body("status", equalTo("DRAFT"));
  }

  @Test
  void aDryRunRefusesAlike() {
    Partner partner = Partner.in("DE");
    UUID request = Given.drafted(partner, partner.redeems(5));
    partner
        .api()
        .withoutKey()
        .post(Requests.path(request) + "/submission?dryRun=true", Map.of())
        .then()
        .statusCode(409)
        .body("reasons.code", contains("payment.payee-missing"));
  }

  @Test
  void submitsOnce() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.submitted(partner, partner.redeems(5));
    Api.refusedWithoutTrace(() -> Requests.submit(partner, request), 409, "payment.wrong-status")
        .body("reasons[0].facts.status", equalTo("SUBMITTED"));
  }

  @Test
  void theSameKeySentAgainSubmitsOnce() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.drafted(partner, partner.redeems(5));
    String key = UUID.randomUUID().toString();
    String path = Requests.path(request) + "/submission";
    String first = partner.api().withKey(key).post(path, Map.of()).asString();
    StoredState before = StoredState.now();
    partner
        .api()
        .withKey(key)
        .post(path, Map.of())
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", equalTo("true"))
        .body(equalTo(first));
    Api.refused(partner.api().withoutKey().post(path, Map.of()), 400, "idempotency.key-missing");
    before.assertUnchanged();
  }

  @Test
  void isNotForOtherPartnersNorOtherLocations() {
    Partner owner = Partner.in("DE", "EUR");
    UUID request = Given.drafted(owner, owner.redeems(5));
    Partner stranger = Partner.in("DE", "EUR");
    StoredState before = StoredState.now();
    for (UUID id : List.of(request, UUID.randomUUID())) {
      Api.refused(Requests.submit(stranger, id), 404, "payment-request.unknown")
          .body("detail", equalTo("There is no such payment request."));
    }
    before.assertUnchanged();
    Requests.program("alice")
        .post(Requests.path(request) + "/submission", Map.of())
        .then()
        .statusCode(403);
  }

  @Test
  void refusesAStaleVersion() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.drafted(partner, partner.redeems(5));
    StoredState before = StoredState.now();
    partner
        .api()
        .ifMatch("\"9\"")
        .post(Requests.path(request) + "/submission", Map.of())
        .then()
        .statusCode(412);
    before.assertUnchanged();
  }
}
