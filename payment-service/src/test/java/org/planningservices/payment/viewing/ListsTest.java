package org.planningservices.payment.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.payment.Given;
import org.planningservices.payment.Partner;
import org.planningservices.payment.Requests;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.ServiceTest;

@ServiceTest
class ListsTest {

  @Test
  void payablesComePageByPageNewestFirst() {
    Partner partner = Partner.in("DE");
    List<String> vouchers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      vouchers.addFirst(partner.redeems(5).toString());
    }
    List<String> seen = new ArrayList<>();
    String path = "/v1/payables?limit=2";
    while (path != null) {
      Response page = partner.api().get(path);
      page.then().statusCode(200);
      seen.addAll(page.path("items.voucherId"));
      String link = page.header("Link");
      assertThat(link == null).isEqualTo(page.path("nextCursor") == null);
      path = link == null ? null : link.substring(1, link.indexOf('>'));
    }
    assertThat(seen).isEqualTo(vouchers);
  }

  @Test
  void payablesAreFilteredByStatusAndLocation() {
    Partner berlin = Partner.in("DE");
    Partner paris = berlin.elsewhere("FR");
    UUID drafted = berlin.redeems(5);
    UUID open = berlin.redeems(5);
    UUID abroad = paris.redeems(5);
    Given.drafted(berlin, drafted);
    Api api = berlin.api();
    api.get("/v1/payables?status=DRAFTED")
        .then()
        .body("items.voucherId", contains(drafted.toString()));
    api.get("/v1/payables?status=OPEN")
        .then()
        .body("items.voucherId", containsInAnyOrder(open.toString(), abroad.toString()));
    api.get("/v1/payables?status=OPEN&locationId=" + paris.location())
        .then()
        .body("items.voucherId", contains(abroad.toString()));
    Requests.program("alice")
        .get("/v1/payables?locationId=" + paris.location())
        .then()
        .body("items.voucherId", contains(abroad.toString()));
  }

  @Test
  void paymentRequestsComeWithTheirLines() {
    Partner partner = Partner.in("DE", "EUR");
    UUID first = Given.drafted(partner, partner.redeems(5), partner.redeems(1));
    UUID second = Given.submitted(partner, partner.redeems(3));
    partner
        .api()
        .get("/v1/payment-requests")
        .then()
        .statusCode(200)
        .body("items.paymentRequestId", contains(second.toString(), first.toString()))
        .body("items[0].lines", hasSize(1))
        .body("items[1].lines", hasSize(2))
        .body("items[1].lines.days", contains(5, 1))
        .body("nextCursor", nullValue());
    partner
        .api()
        .get("/v1/payment-requests?status=SUBMITTED")
        .then()
        .body("items.paymentRequestId", contains(second.toString()));
    partner
        .api()
        .get("/v1/payment-requests?limit=1")
        .then()
        .body("items.paymentRequestId", contains(second.toString()));
    Requests.program("alice")
        .get("/v1/payment-requests?locationId=" + partner.location())
        .then()
        .body("items", hasSize(2));
  }

  @Test
  void payablesAreFilteredByCountry() {
    Partner berlin = Partner.in("DE");
    Partner paris = berlin.elsewhere("FR");
    UUID home = berlin.redeems(5);
    UUID abroad = paris.redeems(5);
    berlin
        .api()
        .get("/v1/payables?deliveryCountry=FR")
        .then()
        .body("items.voucherId", contains(abroad.toString()));
    berlin
        .api()
        .get("/v1/payables?deliveryCountry=DE&status=OPEN")
        .then()
        .body("items.voucherId", contains(home.toString()));
  }

  @Test
  void paymentRequestsAreFilteredByPartnerForTheProgramme() {
    Partner one = Partner.in("DE");
    Partner other = Partner.in("DE");
    UUID wanted = Given.drafted(one, one.redeems(5));
    Given.drafted(other, other.redeems(5));
    String path = "/v1/payment-requests?status=DRAFT&partnerId=" + one.id();
    Requests.program("alice")
        .get(path)
        .then()
        .body("items.paymentRequestId", contains(wanted.toString()));
    one.api().get(path).then().body("items.paymentRequestId", contains(wanted.toString()));
    other.api().get(path).then().statusCode(200).body("items", empty());
  }

  @Test
  void nothingIsSeenOfOthers() {
    Partner owner = Partner.in("DE", "EUR");
    UUID voucher = owner.redeems(5);
    UUID request = Given.drafted(owner, voucher);
    Partner stranger = Partner.in("DE");
    stranger.api().get("/v1/payables").then().body("items", empty());
    stranger.api().get("/v1/payment-requests").then().body("items", empty());
    for (String path : List.of("/v1/payables/" + voucher, Requests.path(request))) {
      String unknown = path.replaceFirst("[^/]+$", UUID.randomUUID().toString());
      assertThat(body(stranger, path)).isEqualTo(body(stranger, unknown));
    }
  }

  @Test
  void badFiltersAreNamed() {
    Api alice = Requests.program("alice");
    for (String query : List.of("status=GONE", "limit=0", "limit=x", "cursor=x", "locationId=7")) {
      String name = query.substring(0, query.indexOf('='));
      alice
          .get("/v1/payables?" + query)
          .then()
          .statusCode(400)
          .body("errors[0].pointer", equalTo("?" + name));
    }
    for (String query : List.of("cursor=%00", "deliveryCountry=%00%00")) {
      Api.refused(alice.get("/v1/payables?" + query), 400, "request.malformed");
    }
  }

  @Test
  void showsTheRateCardOfADay() {
    Api partner = Api.as(Partner.tokenOf(UUID.randomUUID()));
    partner
        .get("/v1/rates?country=DE")
        .then()
        .statusCode(200)
        .body("items.days", contains(1, 3, 5, 10, 15))
        .body("items.source", everyItem(equalTo("SYNTHETIC")))
        .body("items[0].amount.amount", equalTo("1180.00"))
        .body("items[0].amount.currency", equalTo("EUR"))
        .body("items[0].validFrom", equalTo("2020-08-01"));
    partner.get("/v1/rates").then().body("items", hasSize(80));
    partner.get("/v1/rates?asOf=2020-07-31").then().body("items", empty());
    partner.get("/v1/rates?country=XX").then().statusCode(200).body("items", empty());
    partner.get("/v1/rates?asOf=9999-12-31").then().statusCode(200);
    partner.get("/v1/rates?asOf=0000-01-01").then().statusCode(200);
    partner.get("/v1/rates?asOf=%2B999999999-12-31").then().statusCode(400);
    partner.get("/v1/rates?country=%00%00").then().statusCode(400);
    partner.get("/v1/rates?asOf=yesterday").then().statusCode(400);
  }

  private static String body(Partner who, String path) {
    Response answer = who.api().get(path);
    answer.then().statusCode(404);
    return answer
        .asString()
        .replaceAll("\"requestId\":\"[^\"]*\"", "")
        .replaceAll("\"instance\":\"[^\"]*\"", "");
  }
}
