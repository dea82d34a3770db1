package org.planningservices.payment.releasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.payment.Given;
import org.planningservices.payment.Partner;
import org.planningservices.payment.PayableRows;
import org.planningservices.payment.Requests;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;

@ServiceTest
class SettlePaymentRequestTest {

  private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

  @Test
  void marksAsPaid() {
    Partner partner = Partner.in("DE", "EUR");
    UUID voucher = partner.redeems(5);
    UUID request = Given.approved(partner, "alice", voucher);

    Requests.pay("bob", request, TODAY)
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"4\""))
        .body("status", equalTo("PAID"))
        .body("paidOn", equalTo(TODAY))
        .body("paymentReference", equalTo("SEPA-2026-1"));

    assertThat(PayableRows.status(voucher)).isEqualTo("PAID");
    Database.OutboxEvent event = Database.outbox(request).getLast();
    assertThat(event.type()).isEqualTo("PaymentSettled");
    assertThat(event.sequence()).isEqualTo(4);
    assertThat(event.payload().get("total").get("amount").asText()).isEqualTo("5664.00");
    assertThat(event.payload().get("settledOn").asText()).isEqualTo(TODAY);
    assertThat(Database.audit(request)).containsExactly("draft", "submit", "approve", "settle");
    assertThat(Database.reason(request)).isEqualTo("paid as SEPA-2026-1 on " + TODAY);
  }

  @Test
  void needsASecondPerson() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.approved(partner, "alice", partner.redeems(5));
    Api.refusedWithoutTrace(
        () -> Requests.pay("alice", request, TODAY), 409, "payment.second-person-required");
  }

  @Test
  void paysOnceAndOnlyWhatIsApproved() {
    Partner partner = Partner.in("DE", "EUR");
    UUID submitted = Given.submitted(partner, partner.redeems(5));
    UUID voucher = partner.redeems(5);
    UUID paid = Given.approved(partner, "alice", voucher);
    Requests.pay("bob", paid, TODAY).then().statusCode(201);
    StoredState before = StoredState.now();
    for (UUID request : new UUID[] {submitted, paid}) {
      Api.refused(Requests.pay("bob", request, TODAY), 409, "payment.wrong-status");
    }
    Requests.draft(partner, voucher)
        .then()
        .statusCode(409)
        .body("reasons[0].code", equalTo("payment.voucher-already-paid"));
    before.assertUnchanged();
  }

  @Test
  void refusesADayThatCannotBe() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.approved(partner, "alice", partner.redeems(5));
    StoredState before = StoredState.now();
    for (String day : new String[] {"2020-01-01", "2199-12-31", "0000-01-01"}) {
      Api.refused(Requests.pay("bob", request, day), 409, "payment.impossible-day");
    }
    for (String none : new String[] {"2026-02-30", "+999999999-12-31", "-999999999-01-01"}) {
      Requests.pay("bob", request, none)
          .then()
          .statusCode(422)
          .body("errors[0].pointer", equalTo("/paidOn"));
    }
    Requests.program("bob")
        .post(
            Requests.path(request) + "/payment", Map.of("paymentReference", "x;y", "paidOn", TODAY))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/paymentReference"));
    before.assertUnchanged();
  }

  @Test
  void isOnlyForWhoMayRelease() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.approved(partner, "alice", partner.redeems(5));
    partner
        .api()
        .post(Requests.path(request) + "/payment", Map.of("paymentReference", "x", "paidOn", TODAY))
        .then()
        .statusCode(403);
  }
}
