package org.planningservices.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.testkit.AtOnce.atOnce;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Events;
import org.planningservices.testkit.ServiceTest;

/** Many at once over HTTP: whoever comes first wins, and the others are told why they did not. */
@ServiceTest
class OneWinnerTest {

  static final int AT_ONCE = 20;
  private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

  @Test
  void oneSubmissionCounts() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.drafted(partner, partner.redeems(5));
    List<Response> answers = atOnce(AT_ONCE, i -> Requests.submit(partner, request));
    oneWon(answers);
    assertThat(Database.outbox(request))
        .extracting(Database.OutboxEvent::sequence)
        .containsExactly(1L, 2L);
    assertThat(Database.audit(request)).containsExactly("draft", "submit");
  }

  @Test
  void onePaymentCounts() {
    Partner partner = Partner.in("DE", "EUR");
    UUID voucher = partner.redeems(5);
    UUID request = Given.approved(partner, "alice", voucher);
    List<Response> answers = atOnce(AT_ONCE, i -> Requests.pay("bob" + i, request, TODAY));
    oneWon(answers);
    assertThat(Database.outbox(request)).hasSize(4);
    assertThat(PayableRows.status(voucher)).isEqualTo("PAID");
  }

  @Test
  void aDecisionIsApprovalOrRejectionNeverBoth() {
    Partner partner = Partner.in("DE", "EUR");
    UUID request = Given.submitted(partner, partner.redeems(5));
    oneWon(
        atOnce(
            AT_ONCE,
            i ->
                i % 2 == 0
                    ? Requests.approve("alice", request)
                    : Requests.reject("carol", request)));
    assertThat(Database.outbox(request)).hasSize(3);
  }

  /** Whatever several people do at the same time in any order, and however often events come. */
  @Test
  void aRedemptionIsPaidAtMostOnceWhateverHappens() {
    Partner partner = Partner.in("DE", "EUR");
    List<UUID> vouchers = List.of(partner.redeems(1), partner.redeems(3), partner.redeems(5));
    atOnce(
        AT_ONCE,
        who -> {
          Random random = new Random(who);
          Response last = null;
          for (int step = 0; step < 12; step++) {
            last = act(partner, vouchers, random);
            assertThat(last.statusCode()).as(last.asString()).isLessThan(500);
          }
          return last;
        });
    for (UUID voucher : vouchers) {
      assertThat(PayableRows.liveLines(voucher)).isLessThanOrEqualTo(1);
      long paid =
          Database.query(
                  "select 1 from payment_request_line l join payment_request r using"
                      + " (payment_request_id) where l.voucher_id = ? and r.status = 'PAID'",
                  voucher)
              .size();
      assertThat(paid).isEqualTo(PayableRows.status(voucher).equals("PAID") ? 1 : 0);
    }
    assertThat(
            Database.query(
                "select r.payment_request_id from payment_request r join payment_request_line l"
                    + " using (payment_request_id) where r.partner_id = ? group by"
                    + " r.payment_request_id having sum(l.amount) <> r.total_amount",
                partner.id()))
        .isEmpty();
    eachMoveIsAnEventInOrder(partner);
  }

  /** Sequences from 1, without a gap, and each once: nobody has forgotten to count. */
  private static void eachMoveIsAnEventInOrder(Partner partner) {
    for (Map<String, Object> request :
        Database.query(
            "select payment_request_id as id, sequence, version from payment_request"
                + " where partner_id = ?",
            partner.id())) {
      long moves = (long) request.get("sequence");
      assertThat(Database.outbox((UUID) request.get("id")))
          .extracting(Database.OutboxEvent::sequence)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, moves).boxed().toList());
      assertThat(request.get("version")).isEqualTo(moves - 1);
    }
  }

  private static Response act(Partner partner, List<UUID> vouchers, Random random) {
    UUID voucher = vouchers.get(random.nextInt(vouchers.size()));
    List<String> requests =
        partner.api().get("/v1/payment-requests?limit=3").path("items.paymentRequestId");
    UUID request =
        requests.isEmpty()
            ? UUID.randomUUID()
            : UUID.fromString(requests.get(random.nextInt(requests.size())));
    return switch (random.nextInt(8)) {
      case 0, 1 ->
          Requests.draft(partner, voucher, vouchers.get((vouchers.indexOf(voucher) + 1) % 3));
      case 2 -> partner.api().delete(Requests.path(request));
      case 3, 4 -> Requests.submit(partner, request);
      case 5 -> Requests.approve("alice", request);
      case 6 ->
          random.nextInt(3) == 0
              ? Requests.reject("alice", request)
              : redeemAgain(partner, voucher);
      default -> Requests.pay("bob", request, TODAY);
    };
  }

  private static Response redeemAgain(Partner partner, UUID voucher) {
    Events.deliver(
        "voucher-events",
        "VoucherRedeemed",
        voucher,
        4,
        partner.redeemed(voucher, 15, Instant.now()));
    return partner.api().get("/v1/payables/" + voucher);
  }

  private static void oneWon(List<Response> answers) {
    oneWon(answers, "payment.wrong-status");
  }

  /** All others are told the same. */
  static Response oneWon(List<Response> answers, String code) {
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 201)
        .hasSize(answers.size() - 1)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(409);
              assertThat(answer.<String>path("code")).isEqualTo(code);
            });
    return answers.stream().filter(answer -> answer.statusCode() == 201).findFirst().orElseThrow();
  }
}
