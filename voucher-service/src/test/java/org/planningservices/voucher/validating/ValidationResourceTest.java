package org.planningservices.voucher.validating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.TestClock;
import org.planningservices.testkit.Tokens;
import org.planningservices.voucher.Customer;
import org.planningservices.voucher.Partner;

@ServiceTest
class ValidationResourceTest {

  @Inject TestClock clock;

  @Test
  void tellsAPartnerWhatACodeIsGoodFor() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    StoredState before = StoredState.now();

    validate(partner, voucher.code(), customer.administratorEmail())
        .then()
        .statusCode(200)
        .body("voucherId", equalTo(voucher.voucherId().toString()))
        .body("status", equalTo("ASSIGNED"))
        .body("offeringCode", equalTo("DDPS"))
        .body("days", equalTo(5))
        .body("reservable", equalTo(true))
        .body("reasons", equalTo(List.of()));
    before.assertUnchanged();
  }

  @Test
  void readsCodeAndAddressAsPeopleTypeThem() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);

    validate(
            Partner.enrolled(),
            " " + voucher.code().replace("-", " ").toLowerCase(Locale.ROOT),
            " " + customer.administratorEmail().toUpperCase(Locale.ROOT))
        .then()
        .statusCode(200);
  }

  @Test
  void readsCodeAndAddressAsPeoplePasteThem() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);

    validate(
            Partner.enrolled(),
            "\u202A" + voucher.code().replace('-', '\u2011').replace('0', '\u041E') + "\u200B",
            "\uFEFF<" + customer.administratorEmail().replace('a', '\u0430') + ">\u00A0")
        .then()
        .statusCode(200);
  }

  /** The administrator is not even compared, so it tells nothing of the voucher. */
  @Test
  void saysThatACodeIsMistypedOrNone() {
    Customer customer = Customer.withDays(30);
    String code = customer.assigned(5).code();
    String mistyped = (code.charAt(0) == '7' ? "8" : "7") + code.substring(1);

    for (String email : List.of(customer.administratorEmail(), "somebody@example.org")) {
      Api.refused(validate(Partner.enrolled(), mistyped, email), 422, "voucher-code.mistyped")
          .body("errors.pointer", equalTo(List.of("/code")));
      Api.refused(
          validate(Partner.enrolled(), "no code at all", email), 422, "voucher-code.unreadable");
    }
  }

  @Test
  void tellsEverythingThatKeepsAPartnerFromReserving() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    reserve(Partner.enrolled(), customer, voucher);

    validate(Partner.unknown(), voucher.code(), customer.administratorEmail())
        .then()
        .statusCode(200)
        .body("reservable", equalTo(false))
        .body("reasons.code", hasItems("voucher.already-reserved", "reservation.not-enrolled"));
  }

  @Test
  void saysThatTheDaysAreOver() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    clock.advance(Duration.ofDays(181));

    validate(Partner.enrolled(), voucher.code(), customer.administratorEmail())
        .then()
        .statusCode(200)
        .body("reservable", equalTo(false))
        .body("reasons.code", equalTo(List.of("voucher.expired")));
  }

  @Test
  void givesTheSameAnswerToEveryMismatch() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Customer.Assigned second = customer.assigned(5);
    Partner designated = Partner.enrolled();
    Map<String, Object> request = customer.assignment(5);
    request.put("designatedPartnerId", designated.partnerId());
    Customer.Assigned forAnother = customer.assigned(request);
    Partner partner = Partner.enrolled();

    List<Response> answers =
        List.of(
            validate(partner, voucher.code(), "somebody@example.org"),
            validate(
                partner, Customer.withDays(5).assigned(5).code(), customer.administratorEmail()),
            validate(partner, "0000-0000-0000-0000-0", customer.administratorEmail()),
            validate(partner, forAnother.code(), customer.administratorEmail()));

    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(404);
              Map<String, Object> body = new HashMap<>(answer.jsonPath().getMap(""));
              body.remove("requestId");
              assertThat(body)
                  .isEqualTo(
                      Map.of(
                          "type",
                          body.get("type"),
                          "title",
                          body.get("title"),
                          "status",
                          404,
                          "detail",
                          "There is no such voucher.",
                          "instance",
                          "/v1/voucher-validations",
                          "code",
                          "voucher.unknown"));
            });
    validate(designated, forAnother.code(), customer.administratorEmail())
        .then()
        .statusCode(200)
        .body("reservable", equalTo(true));
    validate(partner, second.code(), customer.administratorEmail()).then().statusCode(200);
  }

  @Test
  void isTheBusinessOfPartnersOnly() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);

    for (Api api :
        List.of(
            customer.api(),
            Customer.program(),
            Api.as(Tokens.partner(UUID.randomUUID()).with("voucher:read")))) {
      api.post(
              "/v1/voucher-validations",
              Map.of("code", voucher.code(), "administratorEmail", customer.administratorEmail()))
          .then()
          .statusCode(403);
    }
  }

  private static Response validate(Partner partner, String code, String administratorEmail) {
    return partner
        .api()
        .post(
            "/v1/voucher-validations",
            Map.of("code", code, "administratorEmail", administratorEmail));
  }

  private static void reserve(Partner partner, Customer customer, Customer.Assigned voucher) {
    partner
        .api()
        .post(
            "/v1/vouchers/" + voucher.voucherId() + "/reservation",
            partner.reservation(customer, voucher))
        .then()
        .statusCode(201);
  }
}
