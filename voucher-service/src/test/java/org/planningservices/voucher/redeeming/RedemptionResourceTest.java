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
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.StoredState;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Given;
import org.planningservices.voucher.VoucherScenario;

@ServiceTest
class RedemptionResourceTest {

  @Inject Given given;
  @Inject TestClock clock;

  @Test
  void redeemsAReportedVoucher() {
    VoucherScenario scenario = given.reported();

    redeem(scenario)
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"4\""))
        .header("Location", org.hamcrest.Matchers.endsWith(scenario.path()))
        .body("status", equalTo("REDEEMED"))
        .body("locationId", equalTo(scenario.locationId().toString()))
        .body("days", equalTo(Given.DAYS));

    assertThat(given.status(scenario)).isEqualTo("REDEEMED");
    Database.OutboxEvent event = Database.outbox(scenario.voucherId()).getLast();
    assertThat(event.type()).isEqualTo("VoucherRedeemed");
    assertThat(event.sequence()).isEqualTo(4);
    assertThat(event.extensions())
        .isEqualTo("customerid=" + scenario.customerId() + ",partnerid=" + scenario.partnerId());
    assertThat(Database.audit(scenario.voucherId())).containsExactly("redeem");
  }

  @Test
  void countsSixtyDaysFromTheDayInTheCountryOfDelivery() {
    clock.set(Instant.parse("2027-03-01T10:00:00Z"));
    VoucherScenario scenario = given.reported();
    clock.set(Instant.parse("2027-03-05T23:30:00Z"));

    redeem(scenario).then().statusCode(201).body("paymentRequestDeadline", equalTo("2027-05-05"));
  }

  @Test
  void keepsNothingOfADryRun() {
    VoucherScenario scenario = given.reported();
    StoredState before = StoredState.now();

    scenario
        .partner()
        .post(scenario.path() + "/redemption?dryRun=true", Map.of())
        .then()
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("status", equalTo("REDEEMED"));
    for (String unclear :
        List.of("dryRun", "dryRun=", "dryRun=false&dryRun=true", "dry_run=true")) {
      scenario
          .partner()
          .post(scenario.path() + "/redemption?" + unclear, Map.of())
          .then()
          .statusCode(400);
    }

    before.assertUnchanged();
    redeem(scenario).then().statusCode(201);
  }

  @Test
  void redeemsOnceWhatIsAskedTwiceUnderOneKey() {
    VoucherScenario scenario = given.reported();
    String key = UUID.randomUUID().toString();

    Response first =
        scenario.partner().withKey(key).post(scenario.path() + "/redemption", Map.of());
    Response second =
        scenario.partner().withKey(key).post(scenario.path() + "/redemption", Map.of());

    second.then().statusCode(201).header("Idempotency-Replayed", "true");
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(Database.events(scenario.voucherId())).containsOnlyOnce("VoucherRedeemed");
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
    VoucherScenario scenario = given.reported();
    VoucherScenario late = given.reported();
    clock.advance(Duration.ofDays(180).minusSeconds(60));
    redeem(scenario).then().statusCode(201);
    clock.advance(Duration.ofSeconds(60));
    refuses(late, 409, "voucher.expired");
  }

  @Test
  void knowsAForeignVoucherAsLittleAsNone() {
    VoucherScenario scenario = given.reported();
    StoredState before = StoredState.now();
    for (String path : List.of(scenario.path(), "/v1/vouchers/" + UUID.randomUUID())) {
      Api.refused(
          VoucherScenario.stranger().post(path + "/redemption", Map.of()), 404, "voucher.unknown");
    }
    before.assertUnchanged();
  }

  @Test
  void isUnknownToWhoeverMayNotUseItsLocation() {
    VoucherScenario scenario = given.reported();
    Api.refusedWithoutTrace(
        () -> scenario.elsewhere().post(scenario.path() + "/redemption", Map.of()),
        404,
        "voucher.unknown");
    scenario.atItsLocation().post(scenario.path() + "/redemption", Map.of()).then().statusCode(201);
  }

  @Test
  void refusesFieldsAndAMissingKey() {
    VoucherScenario scenario = given.reported();
    StoredState before = StoredState.now();
    scenario
        .partner()
        .post(scenario.path() + "/redemption", Map.of("days", 15))
        .then()
        .statusCode(422);
    scenario
        .partner()
        .withoutKey()
        .post(scenario.path() + "/redemption", Map.of())
        .then()
        .statusCode(400);
    before.assertUnchanged();
  }

  private static Response redeem(VoucherScenario scenario) {
    return scenario.partner().post(scenario.path() + "/redemption", Map.of());
  }

  private static void refuses(VoucherScenario scenario, int status, String code) {
    Api.refusedWithoutTrace(() -> redeem(scenario), status, code);
  }
}
