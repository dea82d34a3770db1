package org.planningservices.voucher.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.Tokens;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.VoucherScenario;

@ServiceTest
class VoucherResourceTest {

  @Inject Given given;

  @Test
  void showsAVoucherToItsCustomerItsPartnerAndTheProgramme() {
    VoucherScenario scenario = given.redeemed();
    for (Api api : List.of(scenario.customer(), scenario.partner(), VoucherScenario.program())) {
      api.get(scenario.path())
          .then()
          .statusCode(200)
          .header("ETag", equalTo("\"4\""))
          .body("voucherId", equalTo(scenario.voucherId().toString()))
          .body("customerId", equalTo(scenario.customerId().toString()))
          .body("partnerId", equalTo(scenario.partnerId().toString()))
          .body("status", equalTo("REDEEMED"))
          .body("reservation.engagementCode", equalTo(Given.ENGAGEMENT))
          .body("completionReport.receiptId", notNullValue())
          .body("redeemedAt", notNullValue())
          .body("paymentRequestDeadline", notNullValue())
          .body("settlement", nullValue())
          .body("code", nullValue())
          .body("projectManagerEmail", nullValue());
    }
  }

  @Test
  void hidesAVoucherFromEverybodyElse() {
    VoucherScenario scenario = given.reserved();
    String none =
        scenario
            .partner()
            .get("/v1/vouchers/" + UUID.randomUUID())
            .then()
            .statusCode(404)
            .extract()
            .path("detail");
    for (Api api :
        List.of(
            VoucherScenario.stranger(),
            Api.as(Tokens.customer(UUID.randomUUID()).with("voucher:read")))) {
      for (String path : List.of(scenario.path(), scenario.path() + "/timeline")) {
        Api.refused(api.get(path), 404, "voucher.unknown").body("detail", equalTo(none));
      }
    }
  }

  @Test
  void showsADesignatedPartnerItsVoucherBeforeItIsReserved() {
    VoucherScenario scenario = given.designated();
    scenario
        .partner()
        .get(scenario.path())
        .then()
        .statusCode(200)
        .body("designatedPartnerId", equalTo(scenario.partnerId().toString()))
        .body("reservation", nullValue());
    scenario
        .partner()
        .get("/v1/vouchers")
        .then()
        .body("items.voucherId", contains(scenario.voucherId().toString()));
  }

  @Test
  void pagesThroughACustomersVouchersNewestFirst() {
    UUID customer = UUID.randomUUID();
    List<String> newestFirst = new ArrayList<>();
    for (int voucher = 0; voucher < 5; voucher++) {
      newestFirst.addFirst(
          given.assigned(customer, UUID.randomUUID(), null).voucherId().toString());
    }
    Api api = Api.as(Tokens.customer(customer).with("voucher:read"));

    List<String> read = new ArrayList<>();
    String path = "/v1/vouchers?limit=2";
    int pages = 0;
    while (path != null) {
      Response page = api.get(path);
      page.then().statusCode(200);
      read.addAll(page.path("items.voucherId"));
      String cursor = page.path("nextCursor");
      assertThat(page.header("Link") == null).isEqualTo(cursor == null);
      path = cursor == null ? null : "/v1/vouchers?limit=2&cursor=" + cursor;
      pages++;
    }

    assertThat(read).isEqualTo(newestFirst);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void pagesThroughVouchersThatAPartnerReservedOrWasDesignatedFor() {
    UUID partner = UUID.randomUUID();
    String designated = given.assigned(UUID.randomUUID(), partner, partner).voucherId().toString();
    String reserved =
        given.reserved(given.assigned(UUID.randomUUID(), partner, null)).voucherId().toString();
    String both =
        given.reserved(given.assigned(UUID.randomUUID(), partner, partner)).voucherId().toString();
    given.assigned(UUID.randomUUID(), partner, null);
    Api api = Api.as(Tokens.partner(partner).with("voucher:read"));

    api.get("/v1/vouchers").then().body("items.voucherId", contains(both, reserved, designated));
    api.get("/v1/vouchers?status=RESERVED")
        .then()
        .body("items.voucherId", contains(both, reserved));
    String cursor = api.get("/v1/vouchers?limit=1").path("nextCursor");
    api.get("/v1/vouchers?limit=1&cursor=" + cursor)
        .then()
        .body("items.voucherId", contains(reserved));
  }

  @Test
  void listsEverythingToTheProgramme() {
    VoucherScenario scenario = given.reserved();
    VoucherScenario.program()
        .get("/v1/vouchers?status=RESERVED&limit=200")
        .then()
        .statusCode(200)
        .body("items.voucherId", hasItem(scenario.voucherId().toString()))
        .body("items.status", not(hasItem("ASSIGNED")));
  }

  @Test
  void refusesBadFilters() {
    Api api = VoucherScenario.program();
    for (String query : List.of("status=LOST", "limit=0", "limit=x", "cursor=!")) {
      api.get("/v1/vouchers?" + query)
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
    api.get("/v1/vouchers/not-an-id").then().statusCode(404);
  }

  @Test
  void tellsTheWholeHistory() {
    VoucherScenario scenario = given.redeemed();
    scenario
        .customer()
        .get(scenario.path() + "/timeline")
        .then()
        .statusCode(200)
        .body(
            "items.what",
            contains(
                "VoucherAssigned",
                "PartnerEligible",
                "PartnerEnrolled",
                "LocationKnown",
                "ConsultantQualified",
                "VoucherReserved",
                "EngagementCompleted",
                "VoucherRedeemed"))
        .body("items[0].by", equalTo("CUSTOMER"))
        .body("items[0].at", notNullValue())
        .body("items[1].facts.engagementCode", equalTo(Given.ENGAGEMENT))
        .body("items[1].facts.eligibleUntil", nullValue())
        .body("items[2].facts.offeringCode", equalTo("DDPS"))
        .body("items[3].facts.country", equalTo("DE"))
        .body("items[4].facts.consultantId", equalTo(scenario.consultantId().toString()))
        .body("items[5].by", equalTo("PARTNER"))
        .body("items[5].facts.plannedStart", notNullValue())
        .body("items[0].timelineEntryId", nullValue());
  }

  @Test
  void pagesThroughTheTimelineOldestFirst() {
    VoucherScenario scenario = given.reserved();
    String path = scenario.path() + "/timeline?limit=4";
    Response first = scenario.partner().get(path);
    first.then().body("items.what[0]", equalTo("VoucherAssigned"));
    scenario
        .partner()
        .get(path + "&cursor=" + first.path("nextCursor"))
        .then()
        .body("items.what", contains("ConsultantQualified", "VoucherReserved"))
        .body("nextCursor", nullValue());
  }

  @Test
  void hidesFromAPartnerWhatAnotherPartnerDidBefore() {
    VoucherScenario first = given.reserved();
    VoucherScenario second = given.reservedByAnother(first);

    first.partner().get(first.path()).then().statusCode(404);
    second
        .partner()
        .get(second.path() + "/timeline")
        .then()
        .body("items.what", not(hasItem("ReservationReleased")))
        .body("items.findAll { it.what == 'VoucherReserved' }.size()", equalTo(1));
    second
        .customer()
        .get(second.path() + "/timeline")
        .then()
        .body("items.what", hasItem("ReservationReleased"));
  }

  @Test
  void hidesWhatIsReservedAtALocationThatTheCallerMayNotUse() {
    VoucherScenario here =
        given.reserved(given.assigned(UUID.randomUUID(), UUID.randomUUID(), null));
    VoucherScenario there =
        given.reserved(given.assigned(UUID.randomUUID(), here.partnerId(), null));
    VoucherScenario both =
        given.reserved(given.assigned(UUID.randomUUID(), here.partnerId(), here.partnerId()));
    VoucherScenario designated =
        given.assigned(UUID.randomUUID(), here.partnerId(), here.partnerId());
    Api api = here.atItsLocation();

    for (VoucherScenario hidden : List.of(there, both)) {
      for (String path : List.of(hidden.path(), hidden.path() + "/timeline")) {
        Api.refused(api.get(path), 404, "voucher.unknown");
      }
    }
    api.get(here.path()).then().statusCode(200);
    api.get("/v1/vouchers")
        .then()
        .body(
            "items.voucherId",
            contains(designated.voucherId().toString(), here.voucherId().toString()));
    api.get("/v1/vouchers?status=RESERVED")
        .then()
        .body("items.voucherId", contains(here.voucherId().toString()));
    here.partner().get("/v1/vouchers").then().body("items.size()", equalTo(4));
  }

  /** A type of organization that nobody knows; its token is refused before, or sees nothing. */
  @Test
  void showsNothingToATypeOfOrganizationThatIsNone() {
    VoucherScenario scenario = given.redeemed();
    Api api = Api.as(Tokens.of("AUDITOR", scenario.partnerId()).with("voucher:read"));
    for (String path : List.of(scenario.path(), scenario.path() + "/completion-report")) {
      assertThat(api.get(path).statusCode()).isIn(401, 403, 404);
    }
  }

  @Test
  void needsTheRightToRead() {
    VoucherScenario scenario = given.assigned();
    Api.as(Tokens.customer(scenario.customerId()).with("voucher:assign"))
        .get(scenario.path())
        .then()
        .statusCode(403);
  }
}
