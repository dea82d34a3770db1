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
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Customer;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.Partner;

/** Rules of a reservation that need more than one wrong field to be seen. */
@ServiceTest
class RefusedReservationTest {

  @Inject TestClock clock;

  @Test
  void allowsOneFifteenDayEngagementOfAKindUnlessSomethingSetsItApart() {
    Customer customer = Customer.withDays(60);
    Partner partner = Partner.enrolled();
    Customer.Assigned first = customer.assigned(15);
    Customer.Assigned second = customer.assigned(15);
    post(partner, first, partner.reservation(customer, first)).then().statusCode(201);
    StoredState before = StoredState.now();

    post(partner, second, partner.reservation(customer, second))
        .then()
        .statusCode(409)
        .body("reasons.code", equalTo(List.of("reservation.fifteen-days-before")));
    before.assertUnchanged();
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
    before.assertUnchanged();
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
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    Map<String, Object> request = partner.reservation(customer, voucher);
    request.put("termsVersion", "2019-08");
    StoredState before = StoredState.now();

    post(partner, voucher, request)
        .then()
        .statusCode(409)
        .body("reasons.code", equalTo(List.of("reservation.terms-outdated")))
        .body("reasons[0].facts.inForce", equalTo("2020-08"));
    before.assertUnchanged();
  }

  @Test
  void wantsThePartnerEnrolledTodayToo() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Database.execute(
        "update partner_enrollment set valid_from = ? where partner_id = ?",
        today.plusDays(3),
        partner.partnerId());
    StoredState before = StoredState.now();

    post(partner, voucher, partner.reservation(customer, voucher))
        .then()
        .statusCode(409)
        .body("reasons.code", equalTo(List.of("reservation.not-enrolled")));
    before.assertUnchanged();
  }

  @Test
  void isForTheDesignatedPartnerOnly() {
    Customer customer = Customer.withDays(30);
    Partner designated = Partner.enrolled();
    Map<String, Object> assignment = customer.assignment(5);
    assignment.put("designatedPartnerId", designated.partnerId());
    Customer.Assigned voucher = customer.assigned(assignment);
    Partner other = Partner.enrolled();
    StoredState before = StoredState.leavingOut(Given.WRONG_GUESSES);

    Api.refused(post(other, voucher, other.reservation(customer, voucher)), 404, "voucher.unknown");
    before.assertUnchanged();
    post(designated, voucher, designated.reservation(customer, voucher)).then().statusCode(201);
  }

  private static Response post(
      Partner partner, Customer.Assigned voucher, Map<String, Object> request) {
    return partner.api().post(path(voucher), request);
  }

  private static String path(Customer.Assigned voucher) {
    return "/v1/vouchers/" + voucher.voucherId() + "/reservation";
  }
}
