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
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Api;
import org.planningservices.voucher.Customer;
import org.planningservices.voucher.Footprint;
import org.planningservices.voucher.Partner;

@ServiceTest
class HeldReservationTest {

  @Inject TestClock clock;

  @Test
  void movesItsDaysForWhoeverNamesTheVersion() {
    Customer customer = Customer.withDays(30);
    Customer.Given voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    post(partner, voucher, partner.reservation(customer, voucher)).then().statusCode(201);
    LocalDate start = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30);
    Map<String, Object> later = days(start);
    Footprint before = Footprint.now();

    put(partner, voucher, null, later)
        .then()
        .statusCode(428)
        .body("code", equalTo("request.if-match-required"));
    put(partner, voucher, "\"1\"", later)
        .then()
        .statusCode(412)
        .body("code", equalTo("request.stale-version"));
    put(Partner.enrolled(), voucher, "\"2\"", later).then().statusCode(404);
    put(partner, voucher, "\"2\"", Map.of("plannedStart", "2999-01-01", "plannedEnd", "2999-01-09"))
        .then()
        .statusCode(409)
        .body(
            "reasons.code",
            equalTo(List.of("reservation.not-enrolled", "reservation.end-after-expiry")));
    assertThat(Footprint.now()).isEqualTo(before);
    put(partner, voucher, "\"2\"", later)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("plannedStart", equalTo(start.toString()));
    assertThat(Footprint.events(voucher.voucherId()))
        .containsExactly("VoucherAssigned", "VoucherReserved", "ReservationRescheduled");
  }

  @Test
  void isMovedByWhoeverCouldStillReserveIt() {
    Customer customer = Customer.withDays(30);
    Customer.Given voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    post(partner, voucher, partner.reservation(customer, voucher)).then().statusCode(201);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Database.execute(
        "update partner_enrollment set valid_until = ? where partner_id = ?",
        today.plusDays(20),
        partner.partnerId());
    Footprint before = Footprint.now();

    put(partner, voucher, "\"2\"", days(today.plusDays(21)))
        .then()
        .statusCode(409)
        .body("reasons.code", equalTo(List.of("reservation.not-enrolled")));
    assertThat(Footprint.now()).isEqualTo(before);
    put(partner, voucher, "\"2\"", days(today.plusDays(20))).then().statusCode(200);
  }

  @Test
  void isUnknownToWhoeverMayNotUseItsLocation() {
    Customer customer = Customer.withDays(30);
    Customer.Given voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    post(partner, voucher, partner.reservation(customer, voucher)).then().statusCode(201);
    String elsewhere = partner.limitedTo(UUID.randomUUID());
    LocalDate start = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30);
    Footprint before = Footprint.now();

    Api.get(elsewhere, path(voucher)).then().statusCode(404);
    Api.as(elsewhere).delete(path(voucher)).then().statusCode(404);
    Api.as(elsewhere)
        .contentType("application/json")
        .header("If-Match", "\"2\"")
        .body(days(start))
        .put(path(voucher))
        .then()
        .statusCode(404)
        .body("code", equalTo("voucher.unknown"));
    assertThat(Footprint.now()).isEqualTo(before);
    Api.get(partner.limitedTo(partner.locationId()), path(voucher)).then().statusCode(200);
  }

  @Test
  void isGivenBackForOthersToReserve() {
    Customer customer = Customer.withDays(30);
    Customer.Given voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    Partner next = Partner.enrolled();
    post(partner, voucher, partner.reservation(customer, voucher)).then().statusCode(201);

    Api.as(next.token()).delete(path(voucher)).then().statusCode(404);
    Api.as(partner.token())
        .delete(path(voucher) + "?reason=BOREDOM")
        .then()
        .statusCode(400)
        .body("code", equalTo("request.query-parameter-malformed"));
    Api.as(partner.token())
        .delete(path(voucher) + "?reason=CUSTOMER_WANTS_ANOTHER_PARTNER")
        .then()
        .statusCode(204);

    Api.get(partner.token(), path(voucher)).then().statusCode(404);
    post(next, voucher, next.reservation(customer, voucher))
        .then()
        .statusCode(201)
        .header("ETag", "\"4\"");
    assertThat(Footprint.events(voucher.voucherId()))
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
      Partner partner, Customer.Given voucher, Map<String, Object> request) {
    return Api.post(partner.token(), path(voucher), request);
  }

  private static Response put(
      Partner partner, Customer.Given voucher, String version, Map<String, Object> request) {
    var call = Api.as(partner.token()).contentType("application/json").body(request);
    return (version == null ? call : call.header("If-Match", version)).put(path(voucher));
  }

  private static String path(Customer.Given voucher) {
    return "/v1/vouchers/" + voucher.voucherId() + "/reservation";
  }
}
