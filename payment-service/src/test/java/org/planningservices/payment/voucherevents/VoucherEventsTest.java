package org.planningservices.payment.voucherevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.foundation.id.UniqueId;
import org.planningservices.payment.Given;
import org.planningservices.payment.Partner;
import org.planningservices.payment.PayableRows;
import org.planningservices.payment.Requests;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Events;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;

@ServiceTest
class VoucherEventsTest {

  private static final String TOPIC = "voucher-events";

  @Test
  void aRedeemedVoucherBecomesPayable() {
    Partner partner = Partner.in("DE");
    UUID voucher = partner.redeems(5, Instant.parse("2026-11-20T10:00:00Z"));
    partner
        .api()
        .get("/v1/payables/" + voucher)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("status", equalTo("OPEN"))
        .body("partnerId", equalTo(partner.id().toString()))
        .body("locationId", equalTo(partner.location().toString()))
        .body("deliveryCountry", equalTo("DE"))
        .body("engagementCode", equalTo("DDPS-WINOFF"))
        .body("days", equalTo(5))
        .body("redeemedAt", equalTo("2026-11-20T10:00:00Z"))
        .body("deadline", equalTo("2027-01-19"));
    assertThat(Database.audit(voucher)).containsExactly("make-payable");
  }

  @Test
  void onceHoweverOftenItIsTold() {
    Partner partner = Partner.in("DE", "EUR");
    UUID voucher = UniqueId.next();
    UUID event = UniqueId.next();
    Map<String, Object> redeemed = partner.redeemed(voucher, 5, Instant.now());
    Events.deliver(event, TOPIC, "VoucherRedeemed", voucher, 4, redeemed);
    Given.approved(partner, "alice", voucher);
    String before = state(voucher);

    Events.deliver(event, TOPIC, "VoucherRedeemed", voucher, 4, redeemed);
    Events.deliver(TOPIC, "VoucherRedeemed", voucher, 4, redeemed);
    Events.deliver(
        TOPIC, "VoucherRedeemed", voucher, 3, partner.redeemed(voucher, 15, Instant.now()));

    assertThat(state(voucher)).isEqualTo(before).contains("REQUESTED");
    assertThat(Database.audit(voucher)).containsExactly("make-payable");
  }

  @Test
  void aVoucherMayComeBeforeItsLocation() {
    UUID id = UniqueId.next();
    Partner unheard = new Partner(id, UniqueId.next(), "DE", Partner.tokenOf(id));
    UUID request = Given.drafted(unheard, unheard.redeems(5));
    Api.refused(Requests.registerPayee(unheard, "EUR"), 404, "location.unknown");
    StoredState before = StoredState.now();
    Requests.submit(unheard, request)
        .then()
        .statusCode(409)
        .body("reasons.code", contains("payment.payee-missing"));
    before.assertUnchanged();

    unheard.hear();

    Requests.registerPayee(unheard, "EUR").then().statusCode(201);
    Requests.submit(unheard, request).then().statusCode(201);
  }

  @Test
  void ignoresWhatElseHappensToVouchersAndFieldsItDoesNotKnow() {
    Partner partner = Partner.in("DE");
    UUID voucher = UniqueId.next();
    Map<String, Object> redeemed = partner.redeemed(voucher, 5, Instant.now());
    redeemed.put("somethingNew", Map.of("a", 1));
    Events.deliver(TOPIC, "VoucherRedeemed", voucher, 4, redeemed);
    assertThat(PayableRows.status(voucher)).isEqualTo("OPEN");
    long before = Database.count("payable");
    UUID other = UniqueId.next();
    Events.send(
        UniqueId.next(), TOPIC, "VoucherAssigned", other, 1, "{}".getBytes(StandardCharsets.UTF_8));
    partner.redeems(1);
    assertThat(Database.count("payable")).isEqualTo(before + 1);
  }

  @Test
  void parksWhatCannotBeAndGoesOnWithOthers() {
    Partner nowhere = Partner.in("DE");
    UUID voucher = UniqueId.next();
    UUID event = UniqueId.next();
    Map<String, Object> redeemed = nowhere.redeemed(voucher, 5, Instant.now());
    redeemed.put("deliveryCountry", "XX");
    Events.send(
        event,
        TOPIC,
        "VoucherRedeemed",
        voucher,
        4,
        json(redeemed).getBytes(StandardCharsets.UTF_8));
    Events.awaitParked(event);
    UUID fine = nowhere.redeems(5);
    assertThat(PayableRows.status(fine)).isEqualTo("OPEN");
    assertThat(Database.query("select 1 from payable where voucher_id = ?", voucher)).isEmpty();
  }

  /** Whoever can write to the topic could otherwise be paid for what nobody delivered. */
  @Test
  void whatSomebodyElseWritesToTheTopicMakesNothingPayable() {
    Partner partner = Partner.in("DE");
    UUID voucher = UniqueId.next();
    Map<String, Object> redeemed = partner.redeemed(voucher, 15, Instant.now());
    byte[] invented = json(redeemed).getBytes(StandardCharsets.UTF_8);
    String type = "VoucherRedeemed.v1";
    Events.sendAs("/somebody-else", UniqueId.next(), TOPIC, type, voucher, 4, invented);
    Events.awaitSetAside(voucher, "FORGED");
    assertThat(Database.query("select 1 from payable where voucher_id = ?", voucher)).isEmpty();

    Events.deliver(
        TOPIC, "VoucherRedeemed", voucher, 4, partner.redeemed(voucher, 5, Instant.now()));
    partner.api().get("/v1/payables/" + voucher).then().body("days", equalTo(5));
  }

  @Test
  void aVersionThatItDoesNotKnowIsSeenAndDoesNotHoldUpTheKnownOne() {
    Partner partner = Partner.in("DE");
    UUID voucher = UniqueId.next();
    byte[] unknown = "{\"redeemed\":{}}".getBytes(StandardCharsets.UTF_8);
    String type = "VoucherRedeemed.v2";
    Events.sendAs("/voucher-service", UniqueId.next(), TOPIC, type, voucher, 4, unknown);
    Events.awaitSetAside(voucher, "UNKNOWN_VERSION");

    Events.deliver(
        TOPIC, "VoucherRedeemed", voucher, 4, partner.redeemed(voucher, 5, Instant.now()));
    assertThat(PayableRows.status(voucher)).isEqualTo("OPEN");
  }

  /** Both are open lists: a new length or code is owed like any other, and priced at submission. */
  @Test
  void takesALengthAndAnEngagementThatItHasNeverHeardOf() {
    Partner partner = Partner.in("DE");
    UUID voucher = UniqueId.next();
    Map<String, Object> redeemed = partner.redeemed(voucher, 7, Instant.now());
    redeemed.put("engagementCode", "DDPS-NEVERHEARD");
    Events.deliver(TOPIC, "VoucherRedeemed", voucher, 4, redeemed);
    assertThat(PayableRows.status(voucher)).isEqualTo("OPEN");
  }

  private static String state(UUID voucher) {
    return Database.query("select * from payable where voucher_id = ?", voucher).toString();
  }

  private static String json(Map<String, Object> event) {
    StringBuilder text = new StringBuilder("{");
    event.forEach(
        (name, value) ->
            text.append(text.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":")
                .append(value instanceof Integer ? value : "\"" + value + "\""));
    return text.append('}').toString();
  }
}
