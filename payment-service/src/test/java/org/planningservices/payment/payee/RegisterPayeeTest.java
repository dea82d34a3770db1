package org.planningservices.payment.payee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.sealing.Seal;
import org.planningservices.foundation.sealing.SealedTable;
import org.planningservices.payment.Given;
import org.planningservices.payment.Partner;
import org.planningservices.payment.Requests;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class RegisterPayeeTest {

  private static final String IBAN = "DE89370400440532013000";

  @Inject Seal seal;
  @Inject SealedTable sealedTable;

  @Test
  void keepsTheAccountSealedAndShowsItsLastFour() {
    Partner partner = Partner.in("DE");
    Response answer = Requests.registerPayee(partner, "EUR");
    answer
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .body("accountForm", equalTo("IBAN"))
        .body("accountLastFour", equalTo("3000"))
        .body("currency", equalTo("EUR"));
    UUID payee = UUID.fromString(answer.path("payeeId"));

    assertThat(answer.asString()).doesNotContain("0532").doesNotContain("Mustermann");
    partner
        .api()
        .get("/v1/payees/" + payee)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body(equalTo(answer.asString()));
    assertThat(new String(sealed(payee), StandardCharsets.ISO_8859_1)).doesNotContain("0532");
    assertThat(opened(payee))
        .isEqualTo("{\"accountHolder\":\"Erika Mustermann GmbH\",\"iban\":\"" + IBAN + "\"}");
    assertThat(Database.audit(payee)).containsExactly("register");
    for (String table : List.of("payee", "audit_entry", "outbox", "idempotency_record")) {
      assertThat(Database.query("select t::text as row from " + table + " t").toString())
          .as(table)
          .doesNotContain("37040044")
          .doesNotContain(hex("37040044"))
          .doesNotContain("Mustermann")
          .doesNotContain(hex("Mustermann"));
    }
  }

  @Test
  void saysWhereAccountsAreSoThatANewKeySealsThemAnew() {
    Partner partner = Partner.in("DE");
    UUID payee = UUID.fromString(Requests.registerPayee(partner, "EUR").path("payeeId"));
    String sql =
        "select %s as sealed from %s where %s = ?"
            .formatted(sealedTable.content(), sealedTable.table(), sealedTable.id());
    byte[] sealed = (byte[]) Database.query(sql, payee).getFirst().get("sealed");
    assertThat(new String(seal.open(sealed, sealedTable.context(payee)), StandardCharsets.UTF_8))
        .contains(IBAN);
  }

  @Test
  void refusesWhatCannotBeAnAccount() {
    Partner partner = Partner.in("DE");
    long payees = Database.count("payee");
    refused(partner, Map.of("iban", "DE88370400440532013000"), "/iban", "payee.iban-invalid");
    refused(partner, Map.of("iban", "x\u0000y"), "/iban", "request.invalid");
    refused(
        partner,
        Map.of("account", Map.of("number", "123456")),
        "/account",
        "payee.one-account-required");
    refused(partner, Map.of("currency", "XXX"), "/currency", "payee.currency-unknown");
    refused(partner, Map.of("currency", "ZZZ"), "/currency", "payee.currency-unknown");
    refused(partner, Map.of("currency", "euro"), "/currency", "request.invalid");
    refused(partner, Map.of("bic", "nonsense!"), "/bic", "request.invalid");
    refused(partner, Map.of("accountHolder", " "), "/accountHolder", "request.invalid");
    refused(partner, Map.of("accountHolder", "a\u0000"), "/accountHolder", "request.invalid");
    refused(partner, Map.of("accountHolder", "x".repeat(141)), "/accountHolder", "request.invalid");
    assertThat(Database.count("payee")).isEqualTo(payees);
  }

  @Test
  void takesAnAccountNumberWhereThereIsNoIban() {
    Partner partner = Partner.in("US");
    Response answer =
        Requests.registerPayee(
            partner,
            "USD",
            Map.of("account", Map.of("number", "0037 040044", "routingCode", "021000021")));
    answer
        .then()
        .statusCode(201)
        .body("accountForm", equalTo("NUMBER"))
        .body("accountLastFour", equalTo("0044"));
    UUID payee = UUID.fromString(answer.path("payeeId"));
    assertThat(opened(payee))
        .isEqualTo(
            "{\"accountHolder\":\"Erika Mustermann GmbH\",\"accountNumber\":\"0037040044\","
                + "\"routingCode\":\"021000021\"}");
    assertThat(Database.query("select t::text as row from payee t").toString())
        .doesNotContain("37040044");
    Given.submitted(partner, partner.redeems(5));
  }

  @Test
  void refusesAnAccountNumberThatCannotBePaidTo() {
    Partner boston = Partner.in("US");
    Partner berlin = Partner.in("DE");
    long payees = Database.count("payee");
    Map<String, Object> account = Map.of("number", "123456", "routingCode", "021000021");
    account(boston, Map.of(), "/iban", "payee.one-account-required");
    account(berlin, Map.of("account", account), "/account", "payee.iban-required");
    account(
        boston,
        Map.of("account", Map.of("number", "123456")),
        "/account/routingCode",
        "payee.bank-missing");
    for (String wrong : List.of("12345", "1".repeat(35), "1234x\u0000", "")) {
      account(
          boston,
          Map.of("account", Map.of("number", wrong, "routingCode", "021000021")),
          "/account/number",
          "request.invalid");
    }
    account(
        boston,
        Map.of("account", Map.of("number", "123456", "routingCode", "?")),
        "/account/routingCode",
        "request.invalid");
    assertThat(Database.count("payee")).isEqualTo(payees);
    Requests.registerPayee(
            boston, "USD", Map.of("account", Map.of("number", "123456"), "bic", "BOFAUS3N"))
        .then()
        .statusCode(201);
  }

  private static void account(
      Partner partner, Map<String, ?> account, String pointer, String code) {
    Api.refused(Requests.registerPayee(partner, "USD", account), 422, code)
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void aForeignLocationIsUnknown() {
    Partner owner = Partner.in("DE");
    Partner stranger = Partner.in("DE");
    Partner thief = new Partner(stranger.id(), owner.location(), "DE", stranger.token());
    Partner nobody = new Partner(stranger.id(), UUID.randomUUID(), "DE", stranger.token());
    long payees = Database.count("payee");
    for (Partner who : List.of(thief, nobody)) {
      Api.refused(Requests.registerPayee(who, "EUR"), 404, "location.unknown");
    }
    assertThat(Database.count("payee")).isEqualTo(payees);
  }

  @Test
  void isSeenByItsPartnerAndTheProgramme() {
    Partner owner = Partner.in("DE", "EUR");
    Partner stranger = Partner.in("DE", "EUR");
    String payee = owner.api().get("/v1/payees").path("items[0].payeeId");
    owner.api().get("/v1/payees").then().body("items.payeeId", contains(payee));
    Api.refused(stranger.api().get("/v1/payees/" + payee), 404, "payee.unknown");
    Requests.program("alice").get("/v1/payees/" + payee).then().statusCode(200);
  }

  private static void refused(
      Partner partner, Map<String, Object> wrong, String pointer, String code) {
    Map<String, Object> body = new HashMap<>();
    body.put("locationId", partner.location());
    body.put("accountHolder", "Erika Mustermann GmbH");
    body.put("iban", IBAN);
    body.put("currency", "EUR");
    body.putAll(wrong);
    String answer =
        Api.refused(partner.api().post("/v1/payees", body), 422, code)
            .body("errors[0].pointer", equalTo(pointer))
            .extract()
            .asString();
    assertThat(answer).doesNotContain("37040044");
  }

  private String opened(UUID payee) {
    return new String(seal.open(sealed(payee), "payee:" + payee), StandardCharsets.UTF_8);
  }

  private static byte[] sealed(UUID payee) {
    return (byte[])
        Database.query("select sealed_account from payee where payee_id = ?", payee)
            .getFirst()
            .get("sealed_account");
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
