package org.planningservices.voucher.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.planningservices.voucher.Api.get;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.Tokens;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.Stage;

@ServiceTest
class VoucherResourceTest {

  @Inject Given given;

  @Test
  void showsAVoucherToItsCustomerItsPartnerAndTheProgramme() {
    Stage stage = given.redeemed();
    for (String token : List.of(stage.customer(), stage.partner(), Stage.program())) {
      get(token, stage.path())
          .then()
          .statusCode(200)
          .header("ETag", equalTo("\"4\""))
          .body("voucherId", equalTo(stage.voucherId().toString()))
          .body("customerId", equalTo(stage.customerId().toString()))
          .body("partnerId", equalTo(stage.partnerId().toString()))
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
    Stage stage = given.reserved();
    String none =
        get(stage.partner(), "/v1/vouchers/" + UUID.randomUUID())
            .then()
            .statusCode(404)
            .extract()
            .path("detail");
    for (String token :
        List.of(Stage.stranger(), Tokens.customer(UUID.randomUUID()).with("voucher:read"))) {
      for (String path : List.of(stage.path(), stage.path() + "/timeline")) {
        get(token, path)
            .then()
            .statusCode(404)
            .body("code", equalTo("voucher.unknown"))
            .body("detail", equalTo(none));
      }
    }
  }

  @Test
  void showsADesignatedPartnerItsVoucherBeforeItIsReserved() {
    Stage stage = given.designated();
    get(stage.partner(), stage.path())
        .then()
        .statusCode(200)
        .body("designatedPartnerId", equalTo(stage.partnerId().toString()))
        .body("reservation", nullValue());
    get(stage.partner(), "/v1/vouchers")
        .then()
        .body("items.voucherId", contains(stage.voucherId().toString()));
  }

  @Test
  void pagesThroughACustomersVouchersNewestFirst() {
    UUID customer = UUID.randomUUID();
    List<String> newestFirst = new ArrayList<>();
    for (int voucher = 0; voucher < 5; voucher++) {
      newestFirst.addFirst(
          given.assigned(customer, UUID.randomUUID(), null).voucherId().toString());
    }
    String token = Tokens.customer(customer).with("voucher:read");

    List<String> read = new ArrayList<>();
    String path = "/v1/vouchers?limit=2";
    int pages = 0;
    while (path != null) {
      Response page = get(token, path);
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
    String token = Tokens.partner(partner).with("voucher:read");

    get(token, "/v1/vouchers").then().body("items.voucherId", contains(both, reserved, designated));
    get(token, "/v1/vouchers?status=RESERVED")
        .then()
        .body("items.voucherId", contains(both, reserved));
    String cursor = get(token, "/v1/vouchers?limit=1").path("nextCursor");
    get(token, "/v1/vouchers?limit=1&cursor=" + cursor)
        .then()
        .body("items.voucherId", contains(reserved));
  }

  @Test
  void listsEverythingToTheProgramme() {
    Stage stage = given.reserved();
    get(Stage.program(), "/v1/vouchers?status=RESERVED&limit=200")
        .then()
        .statusCode(200)
        .body("items.voucherId", hasItem(stage.voucherId().toString()))
        .body("items.status", not(hasItem("ASSIGNED")));
  }

  @Test
  void refusesBadFilters() {
    String token = Stage.program();
    for (String query : List.of("status=LOST", "limit=0", "limit=x", "cursor=!")) {
      get(token, "/v1/vouchers?" + query)
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
    get(token, "/v1/vouchers/not-an-id").then().statusCode(404);
  }

  @Test
  void tellsTheWholeHistory() {
    Stage stage = given.redeemed();
    get(stage.customer(), stage.path() + "/timeline")
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
        .body("items[4].facts.consultantId", equalTo(stage.consultantId().toString()))
        .body("items[5].by", equalTo("PARTNER"))
        .body("items[5].facts.plannedStart", notNullValue())
        .body("items[0].timelineEntryId", nullValue());
  }

  @Test
  void pagesThroughTheTimelineOldestFirst() {
    Stage stage = given.reserved();
    String path = stage.path() + "/timeline?limit=4";
    Response first = get(stage.partner(), path);
    first.then().body("items.what[0]", equalTo("VoucherAssigned"));
    get(stage.partner(), path + "&cursor=" + first.path("nextCursor"))
        .then()
        .body("items.what", contains("ConsultantQualified", "VoucherReserved"))
        .body("nextCursor", nullValue());
  }

  @Test
  void hidesFromAPartnerWhatAnotherPartnerDidBefore() {
    Stage first = given.reserved();
    Stage second = given.reservedByAnother(first);

    get(first.partner(), first.path()).then().statusCode(404);
    get(second.partner(), second.path() + "/timeline")
        .then()
        .body("items.what", not(hasItem("ReservationReleased")))
        .body("items.findAll { it.what == 'VoucherReserved' }.size()", equalTo(1));
    get(second.customer(), second.path() + "/timeline")
        .then()
        .body("items.what", hasItem("ReservationReleased"));
  }

  @Test
  void hidesWhatIsReservedAtALocationThatTheCallerMayNotUse() {
    Stage here = given.reserved(given.assigned(UUID.randomUUID(), UUID.randomUUID(), null));
    Stage there = given.reserved(given.assigned(UUID.randomUUID(), here.partnerId(), null));
    Stage both =
        given.reserved(given.assigned(UUID.randomUUID(), here.partnerId(), here.partnerId()));
    Stage designated = given.assigned(UUID.randomUUID(), here.partnerId(), here.partnerId());
    String token = here.atItsLocation();

    for (Stage hidden : List.of(there, both)) {
      for (String path : List.of(hidden.path(), hidden.path() + "/timeline")) {
        get(token, path).then().statusCode(404).body("code", equalTo("voucher.unknown"));
      }
    }
    get(token, here.path()).then().statusCode(200);
    get(token, "/v1/vouchers")
        .then()
        .body(
            "items.voucherId",
            contains(designated.voucherId().toString(), here.voucherId().toString()));
    get(token, "/v1/vouchers?status=RESERVED")
        .then()
        .body("items.voucherId", contains(here.voucherId().toString()));
    get(here.partner(), "/v1/vouchers").then().body("items.size()", equalTo(4));
  }

  /** A type of organization that nobody knows; its token is refused before, or sees nothing. */
  @Test
  void showsNothingToATypeOfOrganizationThatIsNone() {
    Stage stage = given.redeemed();
    String token = Tokens.of("AUDITOR", stage.partnerId()).with("voucher:read");
    for (String path : List.of(stage.path(), stage.path() + "/completion-report")) {
      assertThat(get(token, path).statusCode()).isIn(401, 403, 404);
    }
  }

  @Test
  void needsTheRightToRead() {
    Stage stage = given.assigned();
    get(Tokens.customer(stage.customerId()).with("voucher:assign"), stage.path())
        .then()
        .statusCode(403);
  }
}
