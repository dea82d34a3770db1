package org.planningservices.voucher.reserving;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.voucher.Api;
import org.planningservices.voucher.AtOnce;
import org.planningservices.voucher.Customer;
import org.planningservices.voucher.Footprint;
import org.planningservices.voucher.Partner;

@ServiceTest
class OneWinnerTest {

  private static final int PARTNERS = 50;

  @Test
  void oneOfFiftyPartnersWinsAndTheOthersAreToldWhy() throws InterruptedException {
    Customer customer = Customer.withDays(30);
    Customer.Given voucher = customer.assigned(5);
    String path = "/v1/vouchers/" + voucher.voucherId() + "/reservation";
    List<Callable<Response>> calls = new ArrayList<>();
    for (int i = 0; i < PARTNERS; i++) {
      Partner partner = Partner.enrolled();
      String token = partner.token();
      Map<String, Object> request = partner.reservation(customer, voucher);
      calls.add(() -> Api.post(token, path, request));
    }

    List<Response> answers = AtOnce.run(calls);

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
    assertThat(Footprint.events(voucher.voucherId()))
        .containsExactly("VoucherAssigned", "VoucherReserved");
    assertThat(Footprint.audit(voucher.voucherId())).containsExactly("assign", "reserve");
    assertThat(
            Database.query(
                "select partner_id from voucher where voucher_id = ?", voucher.voucherId()))
        .extracting(row -> row.get("partner_id").toString())
        .containsExactly(winners.getFirst().<String>path("partnerId"));
  }

  @Test
  void oneKeySentTwentyTimesHasOneEffect() throws InterruptedException {
    Customer customer = Customer.withDays(30);
    Customer.Given voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    String token = partner.token();
    String path = "/v1/vouchers/" + voucher.voucherId() + "/reservation";
    Map<String, Object> request = partner.reservation(customer, voucher);
    Callable<Response> call = () -> Api.post(token, "one-key", path, request);

    List<Response> answers = AtOnce.run(Collections.nCopies(20, call));

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409))
        .anySatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201))
        .filteredOn(answer -> answer.statusCode() == 409)
        .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isNotNull());
    assertThat(Footprint.events(voucher.voucherId()))
        .containsExactly("VoucherAssigned", "VoucherReserved");
  }

  @Test
  void oneOfTwoLikeFifteenDayEngagementsWins() throws InterruptedException {
    Customer customer = Customer.withDays(60);
    Partner partner = Partner.enrolled();
    String token = partner.token();
    List<Callable<Response>> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Customer.Given voucher = customer.assigned(15);
      Map<String, Object> request = partner.reservation(customer, voucher);
      calls.add(
          () -> Api.post(token, "/v1/vouchers/" + voucher.voucherId() + "/reservation", request));
    }

    List<Response> answers = AtOnce.run(calls);

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 201)
        .allSatisfy(
            answer ->
                assertThat(answer.<List<String>>path("reasons.code"))
                    .containsExactly("reservation.fifteen-days-before"));
  }
}
