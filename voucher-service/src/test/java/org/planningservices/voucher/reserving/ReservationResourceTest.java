package org.planningservices.voucher.reserving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.servers.RealServers;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Customer;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.Partner;

@ServiceTest
class ReservationResourceTest {

  @Inject TestClock clock;

  @Test
  void holdsTheVoucherForThePartner() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();

    post(partner, voucher, partner.reservation(customer, voucher))
        .then()
        .statusCode(201)
        .header("ETag", "\"2\"")
        .body("status", equalTo("RESERVED"))
        .body("partnerId", equalTo(partner.partnerId().toString()))
        .body("deliveryCountry", equalTo("DE"));

    partner
        .api()
        .get(path(voucher))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("engagementCode", equalTo("DDPS-WINOFF"))
        .body("termsVersion", equalTo("2020-08"));
    assertThat(Database.events(voucher.voucherId()))
        .containsExactly("VoucherAssigned", "VoucherReserved");
    assertThat(Database.audit(voucher.voucherId())).containsExactly("assign", "reserve");
  }

  @Test
  void tellsTheCustomerByMail() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();

    post(partner, voucher, partner.reservation(customer, voucher)).then().statusCode(201);

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(RealServers.mail().messages())
                    .filteredOn(letter -> letter.to().contains(customer.administratorEmail()))
                    .anySatisfy(
                        letter -> {
                          assertThat(letter.subject()).contains("is reserved");
                          assertThat(letter.text())
                              .contains(voucher.voucherId().toString())
                              .contains("DDPS-WINOFF")
                              .contains(partner.partnerId().toString())
                              .contains("Europe/Berlin")
                              .doesNotContain(voucher.code());
                        }));
  }

  @Test
  void tellsEveryRuleThatFails() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(10);
    Partner partner = Partner.unknown();
    Map<String, Object> request = partner.reservation(customer, voucher);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    request.put("plannedStart", today.minusDays(1).toString());
    request.put("plannedEnd", today.toString());
    request.put("engagementCode", "SDPS-SP");
    request.put("termsAccepted", false);
    Api.refusedWithoutTrace(
            () -> post(partner, voucher, request), 409, "voucher.reservation-refused")
        .body(
            "reasons.code",
            containsInAnyOrder(
                "reservation.terms-not-accepted",
                "reservation.not-enrolled",
                "reservation.engagement-not-of-offering",
                "reservation.location-unknown",
                "reservation.start-not-in-future",
                "reservation.too-short"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "deliveryCountry,  FR,          409, reservation.location-in-other-country",
    "engagementCode,   NO-SUCH,     409, reservation.engagement-unknown",
    "engagementCode,   SDPS-SP,     409, reservation.engagement-not-of-offering",
    "engagementCode,   DDPS-ENTSEC, 409, reservation.days-not-allowed",
    "locationId,       0199c0de-0000-7000-8000-00000000ffff, 409, reservation.location-unknown",
    "leadConsultantId, 0199c0de-0000-7000-8000-00000000ffff, 409,"
        + " reservation.consultant-not-qualified",
    "plannedEnd,       2999-01-01,  409, reservation.end-after-expiry",
  })
  void refusesWhatARuleForbids(String field, String value, int status, String reason) {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    Map<String, Object> request = partner.reservation(customer, voucher);
    request.put(field, value);
    StoredState before = StoredState.now();

    List<String> reasons =
        Api.refused(post(partner, voucher, request), status, "voucher.reservation-refused")
            .extract()
            .path("reasons.code");
    assertThat(reasons).contains(reason);
    before.assertUnchanged();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "deliveryCountry, XX,                reservation.country-unknown",
    "deliveryCountry, Germany,           request.invalid",
    "plannedStart,    -999999999-01-01,  request.invalid",
    "plannedStart,    1999-12-31,        reservation.date-invalid",
    "plannedEnd,      +999999999-12-31,  request.invalid",
    "plannedEnd,      2001-01-01,        reservation.date-invalid",
    "engagementCode,  'a\u0000b',        request.invalid",
    "division,        'a\u0000b',        request.invalid",
    "termsVersion,    '',                request.invalid",
    "code,            '',                request.invalid",
  })
  void refusesBadInput(String field, String value, String code) {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    Map<String, Object> request = partner.reservation(customer, voucher);
    request.put(field, value);
    Api.refusedWithoutTrace(() -> post(partner, voucher, request), 422, code);
  }

  @Test
  void knowsNoVoucherWithoutItsCodeAndAdministrator() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Customer.Assigned other = customer.assigned(5);
    Partner partner = Partner.enrolled();
    StoredState before = StoredState.leavingOut(Given.WRONG_GUESSES);

    Map<String, Object> otherCode = partner.reservation(customer, other);
    Map<String, Object> otherMail = partner.reservation(customer, voucher);
    otherMail.put("administratorEmail", "somebody@example.org");
    for (Map<String, Object> request : List.of(otherCode, otherMail)) {
      Api.refused(post(partner, voucher, request), 404, "voucher.unknown");
    }
    Api.refused(
        post(partner, new Customer.Assigned(UUID.randomUUID(), voucher.code()), otherMail),
        404,
        "voucher.unknown");
    before.assertUnchanged();
  }

  @Test
  void keepsNothingInADryRun() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    StoredState before = StoredState.now();

    partner
        .api()
        .post(path(voucher) + "?dryRun=true", partner.reservation(customer, voucher))
        .then()
        .statusCode(200)
        .header("Location", equalTo(null))
        .body("dryRun", equalTo(true))
        .body("status", equalTo("RESERVED"));
    before.assertUnchanged();
    partner.api().get(path(voucher)).then().statusCode(404);
  }

  @Test
  void isRefusedOnceTheVoucherIsOver() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    clock.advance(Duration.ofDays(180));
    Api.refusedWithoutTrace(
        () -> post(partner, voucher, partner.reservation(customer, voucher)),
        409,
        "voucher.expired");
  }

  private static Response post(
      Partner partner, Customer.Assigned voucher, Map<String, Object> request) {
    return partner.api().post(path(voucher), request);
  }

  private static String path(Customer.Assigned voucher) {
    return "/v1/vouchers/" + voucher.voucherId() + "/reservation";
  }
}
