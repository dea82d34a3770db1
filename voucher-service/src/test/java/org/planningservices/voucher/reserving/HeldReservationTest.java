package org.planningservices.voucher.reserving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Customer;
import org.planningservices.voucher.Partner;

@ServiceTest
class HeldReservationTest {

  @Inject TestClock clock;

  @Test
  void movesItsDaysForWhoeverNamesTheVersion() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    post(partner, voucher, partner.reservation(customer, voucher)).then().statusCode(201);
    LocalDate start = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30);
    Map<String, Object> later = days(start);
    Partner other = Partner.enrolled();
    StoredState before = StoredState.now();

    Api.refused(put(partner, voucher, null, later), 428, "request.if-match-required");
    Api.refused(put(partner, voucher, "\"1\"", later), 412, "request.stale-version");
    put(other, voucher, "\"2\"", later).then().statusCode(404);
    put(partner, voucher, "\"2\"", Map.of("plannedStart", "2999-01-01", "plannedEnd", "2999-01-09"))
        .then()
        .statusCode(409)
        .body(
            "reasons.code",
            equalTo(List.of("reservation.not-enrolled", "reservation.end-after-expiry")));
    before.assertUnchanged();
    put(partner, voucher, "\"2\"", later)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("plannedStart", equalTo(start.toString()));
    assertThat(Database.events(voucher.voucherId()))
        .containsExactly("VoucherAssigned", "VoucherReserved", "ReservationRescheduled");
  }

  @Test
  void isMovedByWhoeverCouldStillReserveIt() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    post(partner, voucher, partner.reservation(customer, voucher)).then().statusCode(201);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Database.execute(
        "update partner_enrollment set valid_until = ? where partner_id = ?",
        today.plusDays(20),
        partner.partnerId());
    StoredState before = StoredState.now();

    put(partner, voucher, "\"2\"", days(today.plusDays(21)))
        .then()
        .statusCode(409)
        .body("reasons.code", equalTo(List.of("reservation.not-enrolled")));
    before.assertUnchanged();
    put(partner, voucher, "\"2\"", days(today.plusDays(20))).then().statusCode(200);
  }

  @Test
  void isUnknownToWhoeverMayNotUseItsLocation() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    post(partner, voucher, partner.reservation(customer, voucher)).then().statusCode(201);
    Api elsewhere = partner.limitedTo(UUID.randomUUID());
    LocalDate start = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30);
    StoredState before = StoredState.now();

    elsewhere.get(path(voucher)).then().statusCode(404);
    elsewhere.delete(path(voucher)).then().statusCode(404);
    Api.refused(elsewhere.ifMatch("\"2\"").put(path(voucher), days(start)), 404, "voucher.unknown");
    before.assertUnchanged();
    partner.limitedTo(partner.locationId()).get(path(voucher)).then().statusCode(200);
  }

  @Test
  void isGivenBackForOthersToReserve() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    Partner next = Partner.enrolled();
    post(partner, voucher, partner.reservation(customer, voucher)).then().statusCode(201);

    next.api().delete(path(voucher)).then().statusCode(404);
    Api.refused(
        partner.api().delete(path(voucher) + "?reason=BOREDOM"),
        400,
        "request.query-parameter-malformed");
    partner
        .api()
        .delete(path(voucher) + "?reason=CUSTOMER_WANTS_ANOTHER_PARTNER")
        .then()
        .statusCode(204);

    partner.api().get(path(voucher)).then().statusCode(404);
    post(next, voucher, next.reservation(customer, voucher))
        .then()
        .statusCode(201)
        .header("ETag", "\"4\"");
    assertThat(Database.events(voucher.voucherId()))
        .containsExactly(
            "VoucherAssigned", "VoucherReserved", "ReservationReleased", "VoucherReserved");
    assertThat(Database.outbox(voucher.voucherId()).get(2).payload().get("reasonCode").textValue())
        .isEqualTo("CUSTOMER_WANTS_ANOTHER_PARTNER");
    assertThat(Database.outbox(voucher.voucherId()))
        .extracting(Database.OutboxEvent::sequence)
        .containsExactly(1L, 2L, 3L, 4L);
  }

  private static Map<String, Object> days(LocalDate start) {
    return Map.of("plannedStart", start.toString(), "plannedEnd", start.plusDays(6).toString());
  }

  private static Response post(
      Partner partner, Customer.Assigned voucher, Map<String, Object> request) {
    return partner.api().post(path(voucher), request);
  }

  private static Response put(
      Partner partner, Customer.Assigned voucher, String version, Map<String, Object> request) {
    return partner.api().ifMatch(version).put(path(voucher), request);
  }

  private static String path(Customer.Assigned voucher) {
    return "/v1/vouchers/" + voucher.voucherId() + "/reservation";
  }
}
