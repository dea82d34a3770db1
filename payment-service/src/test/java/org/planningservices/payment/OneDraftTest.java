package org.planningservices.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.planningservices.payment.OneWinnerTest.AT_ONCE;
import static org.planningservices.payment.OneWinnerTest.atOnce;
import static org.planningservices.payment.OneWinnerTest.liveLines;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;

/** Many drafts at once over HTTP: one gets the voucher, or the number. */
@ServiceTest
class OneDraftTest {

  @Test
  void oneDraftGetsTheVoucher() throws Exception {
    Partner partner = Partner.in("DE", "EUR");
    UUID contested = partner.redeems(5);
    List<UUID> others = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      others.add(partner.redeems(1));
    }

    List<Response> answers =
        atOnce(
            i ->
                i % 2 == 0
                    ? Api.draft(partner, contested, others.get(i))
                    : Api.draft(partner, others.get(i), contested));

    assertThat(answers).filteredOn(a -> a.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> a.statusCode() != 201)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(409);
              assertThat(answer.<String>path("reasons[0].code"))
                  .isEqualTo("payment.voucher-already-requested");
              assertThat(answer.<String>path("reasons[0].facts.voucherId"))
                  .isEqualTo(contested.toString());
            });
    assertThat(liveLines(contested)).isEqualTo(1);
    Api.get(partner.token(), "/v1/payables?status=DRAFTED").then().body("items.size()", equalTo(2));
  }

  @Test
  void draftsOfTheSameVouchersInAnyOrderDoNotBlockEachOther() throws Exception {
    Partner partner = Partner.in("DE", "EUR");
    List<UUID> vouchers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      vouchers.add(partner.redeems(1));
    }
    List<Response> answers =
        atOnce(
            i -> {
              List<UUID> crossing = new ArrayList<>(vouchers);
              Collections.rotate(crossing, i);
              return Api.draft(
                  partner, (i % 2 == 0 ? crossing : crossing.reversed()).toArray(UUID[]::new));
            });
    assertThat(answers).filteredOn(a -> a.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> a.statusCode() != 201)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(409);
              assertThat(answer.<List<String>>path("reasons.facts.voucherId"))
                  .containsExactlyInAnyOrderElementsOf(
                      vouchers.stream().map(UUID::toString).toList());
            });
  }

  @Test
  void oneInvoiceNumberIsUsedOnce() throws Exception {
    Partner partner = Partner.in("DE", "EUR");
    List<UUID> vouchers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      vouchers.add(partner.redeems(1));
    }
    List<Response> answers = atOnce(i -> Api.draft(partner, "INV-7", vouchers.get(i)));
    assertThat(answers).filteredOn(a -> a.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> a.statusCode() != 201)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(409);
              assertThat(answer.<String>path("code")).isEqualTo("payment.invoice-number-used");
            });
  }

  @Test
  void oneCorrectionTakesTheNumberOfARejectedRequest() throws Exception {
    Partner partner = Partner.in("DE", "EUR");
    UUID rejected =
        UUID.fromString(
            Api.draft(partner, "INV-8", partner.redeems(1))
                .then()
                .statusCode(201)
                .extract()
                .path("paymentRequestId"));
    Api.submit(partner, rejected).then().statusCode(201);
    Api.reject("carol", rejected).then().statusCode(201);
    List<UUID> vouchers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      vouchers.add(partner.redeems(1));
    }
    List<Response> answers = atOnce(i -> Api.draft(partner, "INV-8", vouchers.get(i)));
    assertThat(answers)
        .filteredOn(a -> a.statusCode() == 201)
        .singleElement()
        .satisfies(won -> assertThat(won.<Integer>path("invoiceRevision")).isEqualTo(2));
    assertThat(answers)
        .filteredOn(a -> a.statusCode() != 201)
        .allSatisfy(
            answer ->
                assertThat(answer.<String>path("code")).isEqualTo("payment.invoice-number-used"));
  }

  @Test
  void correctionsThatRaceWithARejectionAreDifferentRevisions() throws Exception {
    Partner partner = Partner.in("DE", "EUR");
    UUID first = partner.redeems(1);
    UUID submitted =
        UUID.fromString(
            Api.draft(partner, "INV-9", first)
                .then()
                .statusCode(201)
                .extract()
                .path("paymentRequestId"));
    Api.submit(partner, submitted).then().statusCode(201);
    List<UUID> vouchers = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      vouchers.add(partner.redeems(1));
    }
    List<Response> answers =
        atOnce(
            i ->
                i == AT_ONCE / 2
                    ? Api.reject("carol", submitted)
                    : Api.draft(partner, "INV-9", vouchers.get(i)));
    assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 409);
    assertThat(
            Database.query(
                "select invoice_revision from payment_request where partner_id = ?"
                    + " and partner_invoice_number = 'INV-9' and status <> 'DELETED'",
                partner.id()))
        .extracting(row -> row.get("invoice_revision"))
        .doesNotHaveDuplicates()
        .hasSizeBetween(1, 2);
  }

  @Test
  void oneKeySentManyTimesIsOneDraft() throws Exception {
    Partner partner = Partner.in("DE", "EUR");
    Map<String, Object> body =
        Map.of(
            "locationId",
            partner.location(),
            "partnerInvoiceNumber",
            "INV-1",
            "voucherIds",
            List.of(partner.redeems(5)));
    String key = UUID.randomUUID().toString();
    List<Response> answers =
        atOnce(i -> Api.post(partner.token(), key, "/v1/payment-requests", body));
    Set<String> drafted =
        answers.stream()
            .filter(answer -> answer.statusCode() == 201)
            .map(answer -> answer.<String>path("paymentRequestId"))
            .collect(Collectors.toSet());
    assertThat(drafted).hasSize(1);
    assertThat(answers)
        .filteredOn(a -> a.statusCode() != 201)
        .allSatisfy(
            answer ->
                assertThat(answer.<String>path("code")).isEqualTo("idempotency.still-running"));
    assertThat(Database.query("select 1 from payment_request where partner_id = ?", partner.id()))
        .hasSize(1);
  }
}
