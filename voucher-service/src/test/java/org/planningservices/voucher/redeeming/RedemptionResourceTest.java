package org.planningservices.voucher.redeeming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.testkit.Api;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.Footprint;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;
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
    assertThat(Database.audit(stage.voucherId())).containsExactly("redeem");
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

    stage
        .partner()
        .post(stage.path() + "/redemption?dryRun=true", Map.of())
        .then()
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("status", equalTo("REDEEMED"));
    for (String unclear :
        List.of("dryRun", "dryRun=", "dryRun=false&dryRun=true", "dry_run=true")) {
      stage
          .partner()
          .post(stage.path() + "/redemption?" + unclear, Map.of())
          .then()
          .statusCode(400);
    }

    before.assertUnchanged();
    redeem(stage).then().statusCode(201);
  }

  @Test
  void redeemsOnceWhatIsAskedTwiceUnderOneKey() {
    Stage stage = given.reported();
    String key = UUID.randomUUID().toString();

    Response first = stage.partner().withKey(key).post(stage.path() + "/redemption", Map.of());
    Response second = stage.partner().withKey(key).post(stage.path() + "/redemption", Map.of());

    second.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(Database.events(stage.voucherId())).containsOnlyOnce("VoucherRedeemed");
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
      Api.refused(Stage.stranger().post(path + "/redemption", Map.of()), 404, "voucher.unknown");
    }
    before.assertUnchanged();
  }

  @Test
  void isUnknownToWhoeverMayNotUseItsLocation() {
    Stage stage = given.reported();
    Api.refusedWithoutTrace(
        () -> stage.elsewhere().post(stage.path() + "/redemption", Map.of()),
        404,
        "voucher.unknown");
    stage.atItsLocation().post(stage.path() + "/redemption", Map.of()).then().statusCode(201);
  }

  @Test
  void refusesFieldsAndAMissingKey() {
    Stage stage = given.reported();
    Footprint before = Footprint.now();
    stage.partner().post(stage.path() + "/redemption", Map.of("days", 15)).then().statusCode(422);
    stage
        .partner()
        .withoutKey()
        .post(stage.path() + "/redemption", Map.of())
        .then()
        .statusCode(400);
    before.assertUnchanged();
  }

  private static Response redeem(Stage stage) {
    return stage.partner().post(stage.path() + "/redemption", Map.of());
  }

  private static void refuses(Stage stage, int status, String code) {
    Api.refusedWithoutTrace(() -> redeem(stage), status, code);
  }
}
