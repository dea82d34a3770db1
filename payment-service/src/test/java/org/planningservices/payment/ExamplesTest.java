package org.planningservices.payment;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Events;
import org.planningservices.testkit.Examples;
import org.planningservices.testkit.ExamplesContract;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;

@ServiceTest
class ExamplesTest extends ExamplesContract {

  private static final UUID PARTNER = UUID.fromString("0199c0de-0000-7000-8000-000000000301");

  @Inject TestClock clock;

  private Api partner;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Override
  protected void tell(Examples examples) {
    clock.set(Instant.parse("2026-12-15T09:00:00Z"));
    String token = Partner.tokenOf(PARTNER);
    partner = Api.as(token);
    JsonNode wanted = examples.requested("draftPaymentRequest");
    UUID voucher = UUID.fromString(wanted.at("/voucherIds/0").asText());
    Partner known =
        new Partner(PARTNER, UUID.fromString(wanted.get("locationId").asText()), "DE", token);
    known.hear();
    Events.deliver(
        "voucher-events",
        "VoucherRedeemed",
        voucher,
        4,
        known.redeemed(voucher, 5, Instant.parse("2026-12-14T10:30:00Z")));

    examples.answered("listRates", partner.get("/v1/rates?country=DE"));
    examples.answered("listPayables", partner.get("/v1/payables?status=OPEN"));
    examples.answered("getPayable", partner.get("/v1/payables/" + voucher));
    Response payee = send(examples, partner, "registerPayee", "/v1/payees");
    examples.answered("listPayees", partner.get("/v1/payees"));
    examples.answered("getPayee", partner.get("/v1/payees/" + payee.path("payeeId")));

    examples.answered("deletePaymentRequest", partner.delete(drafted(examples)));
    String rejected = drafted(examples);
    send(examples, partner, "submitPaymentRequest", rejected + "/submission");
    examples.answered("listPaymentRequests", partner.get("/v1/payment-requests?status=SUBMITTED"));
    examples.answered("getPaymentRequest", partner.get(rejected));
    send(examples, Requests.program("alice"), "rejectPaymentRequest", rejected + "/rejection");
    // The number of a rejected request stays taken; the example has only one.
    Database.execute(
        "update payment_request set partner_invoice_number = 'RE-2026-0016'"
            + " where partner_id = ? and status = 'REJECTED'",
        PARTNER);
    String paid = drafted(examples);
    send(examples, partner, "submitPaymentRequest", paid + "/submission");
    clock.set(Instant.parse("2026-12-16T08:00:00Z"));
    send(examples, Requests.program("alice"), "approvePaymentRequest", paid + "/approval");
    clock.set(Instant.parse("2026-12-18T08:00:00Z"));
    examples.answered("getPayeeAccount", Requests.program("bob").get(paid + "/payee-account"));
    send(examples, Requests.program("bob"), "settlePaymentRequest", paid + "/payment");
  }

  private String drafted(Examples examples) {
    return Requests.path(
        UUID.fromString(
            send(examples, partner, "draftPaymentRequest", "/v1/payment-requests")
                .path("paymentRequestId")));
  }

  private static Response send(Examples examples, Api by, String operationId, String path) {
    return examples.answered(operationId, by.post(path, examples.request(operationId)));
  }
}
