package org.planningservices.voucher.reserving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.testkit.AtOnce.atOnce;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.voucher.Customer;
import org.planningservices.voucher.Partner;

@ServiceTest
class OneWinnerTest {

  private static final int PARTNERS = 50;

  @Test
  void oneOfFiftyPartnersWinsAndTheOthersAreToldWhy() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    String path = "/v1/vouchers/" + voucher.voucherId() + "/reservation";
    List<Partner> partners = Stream.generate(Partner::enrolled).limit(PARTNERS).toList();
    List<Api> callers = partners.stream().map(Partner::api).toList();
    List<Map<String, Object>> requests =
        partners.stream().map(partner -> partner.reservation(customer, voucher)).toList();

    List<Response> answers =
        atOnce(PARTNERS, caller -> callers.get(caller).post(path, requests.get(caller)));

    List<Response> winners = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
    assertThat(winners).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !winners.contains(answer))
        .hasSize(PARTNERS - 1)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(409);
              assertThat(answer.<String>path("code")).isEqualTo("voucher.already-reserved");
            });
    assertThat(Database.events(voucher.voucherId()))
        .containsExactly("VoucherAssigned", "VoucherReserved");
    assertThat(Database.audit(voucher.voucherId())).containsExactly("assign", "reserve");
    assertThat(
            Database.query(
                "select partner_id from voucher where voucher_id = ?", voucher.voucherId()))
        .extracting(row -> row.get("partner_id").toString())
        .containsExactly(winners.getFirst().<String>path("partnerId"));
  }

  @Test
  void oneKeySentTwentyTimesHasOneEffect() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    Api api = partner.api();
    String path = "/v1/vouchers/" + voucher.voucherId() + "/reservation";
    Map<String, Object> request = partner.reservation(customer, voucher);

    List<Response> answers = atOnce(20, caller -> api.withKey("one-key").post(path, request));

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409))
        .anySatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201))
        .filteredOn(answer -> answer.statusCode() == 409)
        .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isNotNull());
    assertThat(Database.events(voucher.voucherId()))
        .containsExactly("VoucherAssigned", "VoucherReserved");
  }

  @Test
  void oneOfTwoLikeFifteenDayEngagementsWins() {
    Customer customer = Customer.withDays(60);
    Partner partner = Partner.enrolled();
    Api api = partner.api();
    List<Customer.Assigned> vouchers =
        Stream.generate(() -> customer.assigned(15)).limit(4).toList();

    List<Response> answers =
        atOnce(
            4,
            caller ->
                api.post(
                    "/v1/vouchers/" + vouchers.get(caller).voucherId() + "/reservation",
                    partner.reservation(customer, vouchers.get(caller))));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 201)
        .allSatisfy(
            answer ->
                assertThat(answer.<List<String>>path("reasons.code"))
                    .containsExactly("reservation.fifteen-days-before"));
  }
}
