package org.planningservices.voucher.assigning;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.voucher.Api;
import org.planningservices.voucher.AtOnce;
import org.planningservices.voucher.Customer;

@ServiceTest
class NoOverdraftTest {

  @Test
  void concurrentDebitsNeverTakeMoreThanThereIs() throws InterruptedException {
    Customer customer = Customer.withDays(28);
    String token = customer.token();
    Map<String, Object> request = customer.assignment(3);
    List<Callable<Response>> calls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      calls.add(() -> Api.post(token, "/v1/vouchers", request));
    }
    List<String> vouchers = new ArrayList<>();
    for (Response answer : AtOnce.run(calls)) {
      if (answer.statusCode() == 201) {
        vouchers.add(answer.path("voucherId"));
      } else {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("code")).isEqualTo("benefit.days-exhausted");
      }
    }

    assertThat(vouchers).hasSize(9);
    assertThat(customer.available()).isEqualTo(1);
    checkLedger(customer);

    List<Callable<Response>> back = new ArrayList<>();
    for (String voucher : vouchers) {
      String path = "/v1/vouchers/" + voucher + "/cancellation";
      back.add(() -> Api.post(token, path, Map.of("reason", "not needed")));
      back.add(() -> Api.post(token, path, Map.of("reason", "not needed")));
    }
    assertThat(AtOnce.run(back)).filteredOn(answer -> answer.statusCode() == 201).hasSize(9);

    assertThat(customer.available()).isEqualTo(28);
    checkLedger(customer);
  }

  /** The sum is the balance, and each entry continues the one before. */
  private static void checkLedger(Customer customer) {
    List<Map<String, Object>> entries =
        Database.query(
            "select days, balance, sum(days) over (order by sequence) as running from ledger_entry"
                + " where agreement_id = ? order by sequence",
            customer.agreementId());
    assertThat(entries)
        .allSatisfy(
            entry ->
                assertThat(((Number) entry.get("balance")).longValue())
                    .isEqualTo(((Number) entry.get("running")).longValue()));
    assertThat(((Number) entries.getLast().get("balance")).longValue())
        .isEqualTo(customer.available());
  }
}
