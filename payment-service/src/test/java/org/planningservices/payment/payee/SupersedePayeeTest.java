package org.planningservices.payment.payee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.planningservices.testkit.AtOnce.atOnce;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.payment.Given;
import org.planningservices.payment.Partner;
import org.planningservices.payment.Requests;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;

@ServiceTest
class SupersedePayeeTest {

  private static final Map<String, String> NEW_BANK = Map.of("iban", "DE02120300000000202051");

  @Test
  void aNewAccountTakesThePlaceOfTheFormer() {
    Partner partner = Partner.in("DE");
    String former = registered(partner, Map.of("iban", "DE89370400440532013000"));
    UUID submitted = Given.submitted(partner, partner.redeems(5));
    UUID draft = Given.drafted(partner, partner.redeems(5));

    String newer = registered(partner, NEW_BANK);

    partner
        .api()
        .get("/v1/payees/" + former)
        .then()
        .header("ETag", equalTo("\"2\""))
        .body("supersededAt", notNullValue());
    partner
        .api()
        .get("/v1/payees/" + newer)
        .then()
        .header("ETag", equalTo("\"1\""))
        .body("$", not(hasKey("supersededAt")));
    Requests.submit(partner, draft).then().statusCode(201).body("payeeId", equalTo(newer));
    partner.api().get(Requests.path(submitted)).then().body("payeeId", equalTo(former));
    Requests.approve("alice", submitted).then().statusCode(201);
    Requests.program("bob")
        .get(Requests.path(submitted) + "/payee-account")
        .then()
        .body("iban", equalTo("DE89370400440532013000"));
    UUID formerId = UUID.fromString(former);
    assertThat(Database.audit(formerId)).containsExactly("register", "supersede", "open-account");
    partner.api().get("/v1/payees").then().body("items.payeeId", contains(newer, former));
  }

  @Test
  void leavesTheAccountInAnotherCurrencyAlone() {
    Partner partner = Partner.in("DE");
    String euros = registered(partner, NEW_BANK);
    Requests.registerPayee(partner, "USD", NEW_BANK).then().statusCode(201);
    partner.api().get("/v1/payees/" + euros).then().body("$", not(hasKey("supersededAt")));
  }

  @Test
  void ofManyAtOnceOneIsInUse() {
    Partner partner = Partner.in("DE");
    assertThat(atOnce(6, caller -> Requests.registerPayee(partner, "EUR", NEW_BANK)))
        .allSatisfy(
            answer -> assertThat(answer.statusCode()).as(answer.asString()).isLessThan(500));
    assertThat(
            Database.query(
                "select 1 from payee where location_id = ? and superseded_at is null",
                partner.location()))
        .hasSize(1);
  }

  @Test
  void whoGetsALocationIsNotPaidToTheFormerPartnersAccount() {
    Partner former = Partner.in("DE", "EUR");
    Partner other = Partner.in("DE");
    Partner heir = new Partner(other.id(), former.location(), "DE", other.token());
    heir.hear(3);
    UUID request = Given.drafted(heir, heir.redeems(5));
    StoredState before = StoredState.now();

    Requests.submit(heir, request)
        .then()
        .statusCode(409)
        .body("reasons.code", contains("payment.payee-missing"));

    before.assertUnchanged();
    String own = registered(heir, NEW_BANK);
    Requests.submit(heir, request).then().statusCode(201).body("payeeId", equalTo(own));
  }

  private static String registered(Partner partner, Map<String, String> account) {
    return Requests.registerPayee(partner, "EUR", account)
        .then()
        .statusCode(201)
        .extract()
        .path("payeeId");
  }
}
