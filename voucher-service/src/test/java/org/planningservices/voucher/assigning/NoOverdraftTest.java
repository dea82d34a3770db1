package org.planningservices.voucher.assigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.testkit.AtOnce.atOnce;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.voucher.Customer;

@ServiceTest
class NoOverdraftTest {

  @Test
  void concurrentDebitsNeverTakeMoreThanThereIs() {
    Customer customer = Customer.withDays(28);
    Api api = customer.api();
    Map<String, Object> request = customer.assignment(3);
    List<String> vouchers = new ArrayList<>();
    for (Response answer : atOnce(20, caller -> api.post("/v1/vouchers", request))) {
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

    List<Response> cancelledTwice =
        atOnce(
            2 * vouchers.size(),
            caller ->
                api.post(
                    "/v1/vouchers/" + vouchers.get(caller / 2) + "/cancellation",
                    Map.of("reason", "not needed")));
    assertThat(cancelledTwice).filteredOn(answer -> answer.statusCode() == 201).hasSize(9);

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
