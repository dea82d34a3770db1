package org.planningservices.voucher.reserving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Api;
import org.planningservices.voucher.Customer;
import org.planningservices.voucher.Footprint;
import org.planningservices.voucher.Partner;

/** Rules of a reservation that need more than one wrong field to be seen. */
@ServiceTest
class RefusedReservationTest {

  @Inject TestClock clock;

  @Test
  void allowsOneFifteenDayEngagementOfAKindUnlessSomethingSetsItApart() {
    Customer customer = Customer.withDays(60);
    Partner partner = Partner.enrolled();
    Customer.Given first = customer.assigned(15);
    Customer.Given second = customer.assigned(15);
    post(partner, first, partner.reservation(customer, first)).then().statusCode(201);
    Footprint before = Footprint.now();

    post(partner, second, partner.reservation(customer, second))
        .then()
        .statusCode(409)
        .body("reasons.code", equalTo(List.of("reservation.fifteen-days-before")));
    assertThat(Footprint.now()).isEqualTo(before);
    Map<String, Object> otherDivision = partner.reservation(customer, second);
    for (String blank : List.of(" ", "\u00a0", " \u2007\u3000 ")) {
      otherDivision.put("division", blank);
      post(partner, second, otherDivision)
          .then()
          .statusCode(409)
          .body("reasons.code", equalTo(List.of("reservation.fifteen-days-before")));
    }
    otherDivision.put("division", "\u00a0Research \u00a0 and Development ");
    post(partner, second, otherDivision)
        .then()
        .statusCode(409)
        .body("reasons.code", equalTo(List.of("reservation.justification-missing")));
    assertThat(Footprint.now()).isEqualTo(before);
    otherDivision.put("justification", "Research has desktops of its own.");
    post(partner, second, otherDivision)
        .then()
        .statusCode(201)
        .body("division", equalTo("Research and Development"))
        .body("justification", equalTo("Research has desktops of its own."));
    assertThat(
            Database.query(
                "select reason from audit_entry where object_id = ? and action = 'reserve'",
                second.voucherId()))
        .extracting(row -> row.get("reason"))
        .containsExactly("Research has desktops of its own.");
  }

  @Test
  void takesTheTermsInForceOnly() {
    Customer customer = Customer.withDays(30);
    Customer.Given voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    Map<String, Object> request = partner.reservation(customer, voucher);
    request.put("termsVersion", "2019-08");
    Footprint before = Footprint.now();

    post(partner, voucher, request)
        .then()
        .statusCode(409)
        .body("reasons.code", equalTo(List.of("reservation.terms-outdated")))
        .body("reasons[0].facts.inForce", equalTo("2020-08"));
    assertThat(Footprint.now()).isEqualTo(before);
  }

  @Test
  void wantsThePartnerEnrolledTodayToo() {
    Customer customer = Customer.withDays(30);
    Customer.Given voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Database.execute(
        "update partner_enrollment set valid_from = ? where partner_id = ?",
        today.plusDays(3),
        partner.partnerId());
    Footprint before = Footprint.now();

    post(partner, voucher, partner.reservation(customer, voucher))
        .then()
        .statusCode(409)
        .body("reasons.code", equalTo(List.of("reservation.not-enrolled")));
    assertThat(Footprint.now()).isEqualTo(before);
  }

  @Test
  void isForTheDesignatedPartnerOnly() {
    Customer customer = Customer.withDays(30);
    Partner designated = Partner.enrolled();
    Map<String, Object> assignment = customer.assignment(5);
    assignment.put("designatedPartnerId", designated.partnerId());
    Customer.Given voucher = customer.assigned(assignment);
    Partner other = Partner.enrolled();
    Footprint before = Footprint.now();

    post(other, voucher, other.reservation(customer, voucher))
        .then()
        .statusCode(404)
        .body("code", equalTo("voucher.unknown"));
    assertThat(Footprint.now()).isEqualTo(before);
    post(designated, voucher, designated.reservation(customer, voucher)).then().statusCode(201);
  }

  private static Response post(
      Partner partner, Customer.Given voucher, Map<String, Object> request) {
    return Api.post(partner.token(), path(voucher), request);
  }

  private static String path(Customer.Given voucher) {
    return "/v1/vouchers/" + voucher.voucherId() + "/reservation";
  }
}
