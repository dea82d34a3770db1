package org.planningservices.payment.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.payment.Given;
import org.planningservices.payment.Partner;
import org.planningservices.payment.PayableRows;
import org.planningservices.payment.Requests;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;

/**
 * A partner's own number of an invoice: used once, and again by corrections of what was rejected.
 */
@ServiceTest
class PartnerInvoiceNumberTest {

  @Test
  void anInvoiceNumberIsUsedOnce() {
    Partner partner = Partner.in("DE");
    UUID first = partner.redeems(5);
    UUID second = partner.redeems(5);
    Requests.draft(partner, "INV-1", first).then().statusCode(201);
    StoredState before = StoredState.now();

    Api.refused(Requests.draft(partner, "INV-1", second), 409, "payment.invoice-number-used");

    before.assertUnchanged();
    assertThat(PayableRows.status(second)).isEqualTo("OPEN");
    Partner other = Partner.in("DE");
    Requests.draft(other, "INV-1", other.redeems(5)).then().statusCode(201);
  }

  @Test
  void aRejectedRequestGivesItsNumberToItsCorrections() {
    Partner partner = Partner.in("DE", "EUR");
    UUID voucher = partner.redeems(5);
    for (int revision = 1; revision <= 3; revision++) {
      UUID request =
          UUID.fromString(
              Requests.draft(partner, "INV-3", voucher)
                  .then()
                  .statusCode(201)
                  .body("invoiceRevision", equalTo(revision))
                  .extract()
                  .path("paymentRequestId"));
      Api.refused(
          Requests.draft(partner, "INV-3", partner.redeems(5)), 409, "payment.invoice-number-used");
      Requests.submit(partner, request).then().statusCode(201);
      Requests.reject("rita", request).then().statusCode(201);
      partner
          .api()
          .get(Requests.path(request))
          .then()
          .body("partnerInvoiceNumber", equalTo("INV-3"))
          .body("invoiceRevision", equalTo(revision));
    }
  }

  @Test
  void aDeletedCorrectionLeavesNoGap() {
    Partner partner = Partner.in("DE", "EUR");
    UUID voucher = partner.redeems(5);
    UUID rejected = Given.submitted(partner, Requests.draft(partner, "INV-4", voucher));
    Requests.reject("rita", rejected).then().statusCode(201);
    String deleted =
        Requests.draft(partner, "INV-4", voucher)
            .then()
            .body("invoiceRevision", equalTo(2))
            .extract()
            .path("paymentRequestId");
    partner.api().delete("/v1/payment-requests/" + deleted).then().statusCode(204);
    Requests.draft(partner, "INV-4", voucher)
        .then()
        .statusCode(201)
        .body("invoiceRevision", equalTo(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INV-1 ",
        " INV-1\t",
        "INV\u20111",
        "INV\u2212\u200B1",
        "\uFEFFINV-\u00AD1",
        "\uFF29\uFF2E\uFF36\uFF0D\uFF11"
      })
  void whatLooksTheSameIsNoOtherInvoiceNumber(String number) {
    Partner partner = Partner.in("DE");
    Requests.draft(partner, "INV-1", partner.redeems(5)).then().statusCode(201);
    UUID voucher = partner.redeems(5);
    StoredState before = StoredState.now();
    Api.refused(Requests.draft(partner, number, voucher), 409, "payment.invoice-number-used");
    before.assertUnchanged();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u200B", "\u0406NV-1", "INV\u0000-1"})
  void refusesAnInvoiceNumberOfNothingOrOfOtherAlphabets(String number) {
    Partner partner = Partner.in("DE");
    UUID voucher = partner.redeems(5);
    StoredState before = StoredState.now();
    Requests.draft(partner, number, voucher)
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/partnerInvoiceNumber"));
    before.assertUnchanged();
  }
}
