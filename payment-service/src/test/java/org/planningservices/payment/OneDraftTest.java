package org.planningservices.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.planningservices.payment.OneWinnerTest.AT_ONCE;
import static org.planningservices.payment.OneWinnerTest.oneWon;
import static org.planningservices.testkit.AtOnce.atOnce;

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
  void oneDraftGetsTheVoucher() {
    Partner partner = Partner.in("DE", "EUR");
    UUID contested = partner.redeems(5);
    List<UUID> others = partner.redeemsSeveral(AT_ONCE);

    List<Response> answers =
        atOnce(
            AT_ONCE,
            i ->
                i % 2 == 0
                    ? Requests.draft(partner, contested, others.get(i))
                    : Requests.draft(partner, others.get(i), contested));

    oneWon(answers, "payment.draft-refused");
    assertThat(refused(answers))
        .allSatisfy(
            answer -> {
              assertThat(answer.<String>path("reasons[0].code"))
                  .isEqualTo("payment.voucher-already-requested");
              assertThat(answer.<String>path("reasons[0].facts.voucherId"))
                  .isEqualTo(contested.toString());
            });
    assertThat(PayableRows.liveLines(contested)).isEqualTo(1);
    partner.api().get("/v1/payables?status=DRAFTED").then().body("items.size()", equalTo(2));
  }

  @Test
  void draftsOfTheSameVouchersInAnyOrderDoNotBlockEachOther() {
    Partner partner = Partner.in("DE", "EUR");
    List<UUID> vouchers = partner.redeemsSeveral(8);
    List<Response> answers =
        atOnce(
            AT_ONCE,
            i -> {
              List<UUID> crossing = new ArrayList<>(vouchers);
              Collections.rotate(crossing, i);
              return Requests.draft(
                  partner, (i % 2 == 0 ? crossing : crossing.reversed()).toArray(UUID[]::new));
            });
    oneWon(answers, "payment.draft-refused");
    assertThat(refused(answers))
        .allSatisfy(
            answer ->
                assertThat(answer.<List<String>>path("reasons.facts.voucherId"))
                    .containsExactlyInAnyOrderElementsOf(
                        vouchers.stream().map(UUID::toString).toList()));
  }

  @Test
  void oneInvoiceNumberIsUsedOnce() {
    Partner partner = Partner.in("DE", "EUR");
    List<UUID> vouchers = partner.redeemsSeveral(AT_ONCE);
    oneWon(
        atOnce(AT_ONCE, i -> Requests.draft(partner, "INV-7", vouchers.get(i))),
        "payment.invoice-number-used");
  }

  @Test
  void oneCorrectionTakesTheNumberOfARejectedRequest() {
    Partner partner = Partner.in("DE", "EUR");
    UUID rejected = Given.submitted(partner, Requests.draft(partner, "INV-8", partner.redeems(1)));
    Requests.reject("carol", rejected).then().statusCode(201);
    List<UUID> vouchers = partner.redeemsSeveral(AT_ONCE);
    Response won =
        oneWon(
            atOnce(AT_ONCE, i -> Requests.draft(partner, "INV-8", vouchers.get(i))),
            "payment.invoice-number-used");
    assertThat(won.<Integer>path("invoiceRevision")).isEqualTo(2);
  }

  @Test
  void correctionsThatRaceWithARejectionAreDifferentRevisions() {
    Partner partner = Partner.in("DE", "EUR");
    UUID submitted = Given.submitted(partner, Requests.draft(partner, "INV-9", partner.redeems(1)));
    List<UUID> vouchers = partner.redeemsSeveral(AT_ONCE);
    List<Response> answers =
        atOnce(
            AT_ONCE,
            i ->
                i == AT_ONCE / 2
                    ? Requests.reject("carol", submitted)
                    : Requests.draft(partner, "INV-9", vouchers.get(i)));
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
  void oneKeySentManyTimesIsOneDraft() {
    Partner partner = Partner.in("DE", "EUR");
    Map<String, Object> body = Requests.draftOf(partner, "INV-1", partner.redeems(5));
    String key = UUID.randomUUID().toString();
    List<Response> answers =
        atOnce(AT_ONCE, i -> partner.api().withKey(key).post("/v1/payment-requests", body));
    Set<String> drafted =
        answers.stream()
            .filter(answer -> answer.statusCode() == 201)
            .map(answer -> answer.<String>path("paymentRequestId"))
            .collect(Collectors.toSet());
    assertThat(drafted).hasSize(1);
    assertThat(refused(answers))
        .allSatisfy(
            answer ->
                assertThat(answer.<String>path("code")).isEqualTo("idempotency.still-running"));
    assertThat(Database.query("select 1 from payment_request where partner_id = ?", partner.id()))
        .hasSize(1);
  }

  private static List<Response> refused(List<Response> answers) {
    return answers.stream().filter(answer -> answer.statusCode() != 201).toList();
  }
}
