package org.planningservices.voucher.assigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Customer;
import org.planningservices.voucher.Partner;

@ServiceTest
class CancellationTest {

  @Inject TestClock clock;

  @Test
  void takesAnUnreservedVoucherBackWithItsDays() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);

    cancel(customer, voucher)
        .then()
        .statusCode(201)
        .header("ETag", "\"2\"")
        .body("status", equalTo("CANCELLED"))
        .body("daysReturned", equalTo(true));

    assertThat(customer.available()).isEqualTo(30);
    assertThat(Database.events(voucher.voucherId()))
        .containsExactly("VoucherAssigned", "VoucherCancelled");
    assertThat(Database.audit(voucher.voucherId())).containsExactly("assign", "cancel");
    Api.refusedWithoutTrace(() -> cancel(customer, voucher), 409, "voucher.move-not-allowed");
  }

  @Test
  void takesAVoucherBackWithoutItsDaysOnceTheAgreementIsOver() {
    Customer customer = Customer.withDays(30);
    clock.advance(Duration.ofDays(365 * 2 - 30));
    Customer.Assigned voucher = customer.assigned(5);
    clock.advance(Duration.ofDays(60));

    cancel(customer, voucher).then().statusCode(201).body("daysReturned", equalTo(false));

    assertThat(customer.available()).isEqualTo(25);
  }

  @Test
  void leavesAReservedVoucherToItsPartner() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    partner
        .api()
        .post(
            "/v1/vouchers/" + voucher.voucherId() + "/reservation",
            partner.reservation(customer, voucher))
        .then()
        .statusCode(201);
    Api.refusedWithoutTrace(() -> cancel(customer, voucher), 409, "voucher.move-not-allowed");
    assertThat(customer.available()).isEqualTo(25);
  }

  private static Response cancel(Customer customer, Customer.Assigned voucher) {
    return customer
        .api()
        .post(
            "/v1/vouchers/" + voucher.voucherId() + "/cancellation",
            Map.of("reason", "another project came first"));
  }
}
