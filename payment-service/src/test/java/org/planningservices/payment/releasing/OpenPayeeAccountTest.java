package org.planningservices.payment.releasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.payment.Given;
import org.planningservices.payment.Partner;
import org.planningservices.payment.Requests;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;

@ServiceTest
class OpenPayeeAccountTest {

  private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

  @Test
  void showsTheAccountToWhoPaysAndRecordsWhoLooked() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.approved(partner, "alice", partner.redeems(5));
    String payee =
        account("bob", request)
            .then()
            .statusCode(200)
            .header("Cache-Control", equalTo("no-store"))
            .body("accountHolder", equalTo("Erika Mustermann GmbH"))
            .body("iban", equalTo("DE89370400440532013000"))
            .body("currency", equalTo("EUR"))
            .body("$", not(hasKey("accountNumber")))
            .extract()
            .path("payeeId");
    UUID payeeId = UUID.fromString(payee);
    assertThat(Database.audit(payeeId)).containsExactly("register", "open-account");
    assertThat(Database.reason(payeeId)).startsWith("to pay PR-").doesNotContain("DE89");
    assertThat(
            Database.query(
                    "select subject from audit_entry where object_id = ? and action ="
                        + " 'open-account'",
                    payeeId)
                .getFirst()
                .get("subject"))
        .isEqualTo("bob");
  }

  @Test
  void showsNoneUnlessThereIsSomethingToPay() {
    Partner partner = Partner.in("DE", "EUR");
    UUID draft = Given.drafted(partner, partner.redeems(5));
    UUID submitted = Given.submitted(partner, partner.redeems(5));
    UUID paid = Given.approved(partner, "alice", partner.redeems(5));
    Requests.pay("bob", paid, TODAY).then().statusCode(201);
    StoredState before = StoredState.now();
    for (UUID request : new UUID[] {draft, submitted, paid}) {
      Api.refused(account("bob", request), 409, "payment.wrong-status");
    }
    Api.refused(account("bob", UUID.randomUUID()), 404, "payment-request.unknown");
    before.assertUnchanged();
  }

  @Test
  void showsAnAccountNumberToo() {
    Partner partner = Partner.in("US");
    Requests.registerPayee(
            partner,
            "USD",
            Map.of("account", Map.of("number", "0001 2345-6789", "routingCode", "021000021")))
        .then()
        .statusCode(201);
    UUID request = Given.approved(partner, "alice", partner.redeems(5));
    account("bob", request)
        .then()
        .statusCode(200)
        .body("accountNumber", equalTo("000123456789"))
        .body("routingCode", equalTo("021000021"))
        .body("$", not(hasKey("iban")));
  }

  private static Response account(String person, UUID request) {
    return Requests.program(person).get(Requests.path(request) + "/payee-account");
  }
}
