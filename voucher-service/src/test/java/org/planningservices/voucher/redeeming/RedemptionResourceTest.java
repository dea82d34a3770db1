package org.planningservices.voucher.redeeming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.planningservices.voucher.Api.post;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Api;
import org.planningservices.voucher.Footprint;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.Stage;

@ServiceTest
class RedemptionResourceTest {

  @Inject Given given;
  @Inject TestClock clock;

  @Test
  void redeemsAReportedVoucher() {
    Stage stage = given.reported();

    redeem(stage)
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"4\""))
        .header("Location", org.hamcrest.Matchers.endsWith(stage.path()))
        .body("status", equalTo("REDEEMED"))
        .body("locationId", equalTo(stage.locationId().toString()))
        .body("days", equalTo(Given.DAYS));

    assertThat(given.status(stage)).isEqualTo("REDEEMED");
    Database.OutboxEvent event = Database.outbox(stage.voucherId()).getLast();
    assertThat(event.type()).isEqualTo("VoucherRedeemed");
    assertThat(event.sequence()).isEqualTo(4);
    assertThat(event.extensions())
        .isEqualTo("customerid=" + stage.customerId() + ",partnerid=" + stage.partnerId());
    assertThat(Footprint.audit(stage.voucherId())).containsExactly("redeem");
  }

  @Test
  void countsSixtyDaysFromTheDayInTheCountryOfDelivery() {
    clock.set(Instant.parse("2027-03-01T10:00:00Z"));
    Stage stage = given.reported();
    clock.set(Instant.parse("2027-03-05T23:30:00Z"));

    redeem(stage).then().statusCode(201).body("paymentRequestDeadline", equalTo("2027-05-05"));
  }

  @Test
  void keepsNothingOfADryRun() {
    Stage stage = given.reported();
    Footprint before = Footprint.now();

    post(stage.partner(), stage.path() + "/redemption?dryRun=true", Map.of())
        .then()
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("status", equalTo("REDEEMED"));
    for (String unclear :
        List.of("dryRun", "dryRun=", "dryRun=false&dryRun=true", "dry_run=true")) {
      post(stage.partner(), stage.path() + "/redemption?" + unclear, Map.of())
          .then()
          .statusCode(400);
    }

    assertThat(Footprint.now()).isEqualTo(before);
    redeem(stage).then().statusCode(201);
  }

  @Test
  void redeemsOnceWhatIsAskedTwiceUnderOneKey() {
    Stage stage = given.reported();
    String key = UUID.randomUUID().toString();

    Response first = post(stage.partner(), key, stage.path() + "/redemption", Map.of());
    Response second = post(stage.partner(), key, stage.path() + "/redemption", Map.of());

    second.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(Footprint.events(stage.voucherId())).containsOnlyOnce("VoucherRedeemed");
  }

  @Test
  void refusesWithoutAReport() {
    refuses(given.reserved(), 409, "voucher.completion-missing");
  }

  @Test
  void refusesASecondRedemption() {
    refuses(given.redeemed(), 409, "voucher.move-not-allowed");
  }

  @Test
  void redeemsUntilTheLastInstantAndNotAfterIt() {
    Stage stage = given.reported();
    Stage late = given.reported();
    clock.advance(Duration.ofDays(180).minusSeconds(60));
    redeem(stage).then().statusCode(201);
    clock.advance(Duration.ofSeconds(60));
    refuses(late, 409, "voucher.expired");
  }

  @Test
  void knowsAForeignVoucherAsLittleAsNone() {
    Stage stage = given.reported();
    Footprint before = Footprint.now();
    for (String path : List.of(stage.path(), "/v1/vouchers/" + UUID.randomUUID())) {
      post(Stage.stranger(), path + "/redemption", Map.of())
          .then()
          .statusCode(404)
          .body("code", equalTo("voucher.unknown"));
    }
    assertThat(Footprint.now()).isEqualTo(before);
  }

  @Test
  void isUnknownToWhoeverMayNotUseItsLocation() {
    Stage stage = given.reported();
    Footprint before = Footprint.now();
    post(stage.elsewhere(), stage.path() + "/redemption", Map.of())
        .then()
        .statusCode(404)
        .body("code", equalTo("voucher.unknown"));
    assertThat(Footprint.now()).isEqualTo(before);
    post(stage.atItsLocation(), stage.path() + "/redemption", Map.of()).then().statusCode(201);
  }

  @Test
  void refusesFieldsAndAMissingKey() {
    Stage stage = given.reported();
    Footprint before = Footprint.now();
    post(stage.partner(), stage.path() + "/redemption", Map.of("days", 15)).then().statusCode(422);
    Api.as(stage.partner())
        .contentType("application/json")
        .body(Map.of())
        .post(stage.path() + "/redemption")
        .then()
        .statusCode(400);
    assertThat(Footprint.now()).isEqualTo(before);
  }

  private static Response redeem(Stage stage) {
    return post(stage.partner(), stage.path() + "/redemption", Map.of());
  }

  private static void refuses(Stage stage, int status, String code) {
    Footprint before = Footprint.now();
    redeem(stage)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
    assertThat(Footprint.now()).isEqualTo(before);
  }
}
