package org.planningservices.voucher.guessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.testkit.AtOnce.atOnce;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.RealServers;
import org.planningservices.testkit.Database;
import org.planningservices.testkit.SecurityLines;
import org.planningservices.testkit.ServiceTest;
import org.planningservices.testkit.TestClock;
import org.planningservices.voucher.Customer;
import org.planningservices.voucher.Partner;
import org.planningservices.voucher.voucher.VoucherCode;

/** Guessing codes and addresses is slowed by caller and by code, and told of. */
@ServiceTest
class GuessingTest {

  private static final String WRONG = "somebody@example.org";

  @Inject TestClock clock;
  @Inject GuessSchedule schedule;
  @Inject MeterRegistry metrics;

  @Test
  void doesNotHinderWhoMistypesOnceOrTwice() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();

    assertThat(validate(partner, voucher.code(), WRONG).statusCode()).isEqualTo(404);
    assertThat(validate(partner, voucher.code(), WRONG).statusCode()).isEqualTo(404);

    assertThat(validate(partner, voucher.code(), customer.administratorEmail()).statusCode())
        .isEqualTo(200);
    assertThat(reserve(partner, customer, voucher).statusCode()).isEqualTo(201);
  }

  @Test
  void slowsDownByCodeWhoeverGuesses() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    double wrong = SecurityLines.told("wrong_guess");
    double refused = SecurityLines.told("guess_refused");
    for (int guess = 0; guess < 5; guess++) {
      assertThat(validate(Partner.enrolled(), voucher.code(), WRONG).statusCode()).isEqualTo(404);
    }
    Partner partner = Partner.enrolled();

    Response right = validate(partner, voucher.code(), customer.administratorEmail());
    assertSlowed(right);
    assertThat(SecurityLines.told("wrong_guess")).isEqualTo(wrong + 5);
    assertThat(SecurityLines.told("guess_refused")).isEqualTo(refused + 1);
    assertThat(problem(validate(partner, voucher.code(), WRONG))).isEqualTo(problem(right));
    assertThat(reserve(partner, customer, voucher).statusCode()).isEqualTo(429);
    assertThat(reserve(partner, customer, voucher, "?dryRun=true").statusCode()).isEqualTo(429);

    clock.advance(Duration.ofSeconds(31));
    assertThat(reserve(partner, customer, voucher).statusCode()).isEqualTo(201);
  }

  @Test
  void slowsDownByCallerWhateverTheCode() {
    Partner partner = Partner.enrolled();
    for (int guess = 0; guess < 10; guess++) {
      assertThat(validate(partner, Customer.withDays(5).assigned(5).code(), WRONG).statusCode())
          .isEqualTo(404);
    }
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);

    assertSlowed(validate(partner, voucher.code(), customer.administratorEmail()));
    assertThat(
            validate(Partner.enrolled(), voucher.code(), customer.administratorEmail())
                .statusCode())
        .as("somebody else")
        .isEqualTo(200);
  }

  @Test
  void waitsLongerWithEachFurtherGuess() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    for (int guess = 0; guess < 5; guess++) {
      validate(Partner.enrolled(), voucher.code(), WRONG);
    }
    for (int seconds = 30; seconds <= 3_840; seconds *= 2) {
      int wait = Math.min(seconds, 3_600);
      assertThat(retryAfter(validate(Partner.enrolled(), voucher.code(), WRONG)))
          .isBetween(wait - 5, wait);
      clock.advance(Duration.ofSeconds(wait + 1));
      assertThat(validate(Partner.enrolled(), voucher.code(), WRONG).statusCode()).isEqualTo(404);
    }
    clock.advance(Duration.ofDays(1));
    assertThat(
            validate(Partner.enrolled(), voucher.code(), customer.administratorEmail())
                .statusCode())
        .as("the next day everything begins anew")
        .isEqualTo(200);
  }

  @Test
  void countsDryRunsAndReservationsToo() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Map<String, Object> wrong = new HashMap<>(Partner.enrolled().reservation(customer, voucher));
    wrong.put("administratorEmail", WRONG);
    for (int guess = 0; guess < 5; guess++) {
      String query = guess % 2 == 0 ? "?dryRun=true" : "";
      assertThat(
              Partner.enrolled()
                  .api()
                  .post("/v1/vouchers/" + voucher.voucherId() + "/reservation" + query, wrong)
                  .statusCode())
          .isEqualTo(404);
    }
    assertSlowed(validate(Partner.enrolled(), voucher.code(), customer.administratorEmail()));
  }

  /** Each that was looked at was counted before: sending many at once gives no more of them. */
  @Test
  void givesNoMoreGuessesToWhoSendsManyAtOnce() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();

    List<Integer> answers =
        atOnce(40, guess -> validate(partner, voucher.code(), WRONG).statusCode());

    assertThat(answers).containsOnly(404, 429);
    assertThat(answers.stream().filter(status -> status == 404)).hasSize(5);
  }

  @Test
  void aRightGuessInBetweenMakesRoomForNoFurtherOnes() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned own = customer.assigned(5);
    Partner partner = Partner.enrolled();
    SecureRandom random = new SecureRandom();
    List<Integer> answers = new ArrayList<>();
    for (int guess = 0; guess < 14; guess++) {
      answers.add(validate(partner, VoucherCode.random(random).grouped(), WRONG).statusCode());
      validate(partner, own.code(), customer.administratorEmail());
    }
    assertThat(answers.subList(0, 10)).containsOnly(404);
    assertThat(answers.subList(10, 14)).containsOnly(429);
  }

  @Test
  void mistypedCodesCostNoGuess() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    Partner partner = Partner.enrolled();
    for (int typo = 0; typo < 15; typo++) {
      validate(partner, "0000-0000-0000-0000-Z", customer.administratorEmail());
    }
    assertThat(validate(partner, voucher.code(), customer.administratorEmail()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void writesEachGuessDownAndKeepsNoCode() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    double before = metrics.get("voucher.guesses.wrong").counter().count();

    validate(Partner.enrolled(), voucher.code(), WRONG);

    assertThat(Database.audit(voucher.voucherId())).containsExactly("assign", "guess-wrongly");
    assertThat(metrics.get("voucher.guesses.wrong").counter().count()).isEqualTo(before + 1);
    String plain = voucher.code().replace("-", "");
    assertThat(
            Database.query("select a::text as text from guess_allowance a").toString()
                + Database.query("select encode(guess_key, 'escape') as text from guess_allowance"))
        .doesNotContain(plain, voucher.code(), WRONG);
  }

  @Test
  void tellsTheAdministratorOnceAfterTenWrongAddresses() {
    Customer customer = Customer.withDays(30);
    Customer.Assigned voucher = customer.assigned(5);
    guess(voucher, 9);
    schedule.tell();
    assertThat(warnings(customer.administratorEmail())).isZero();

    guess(voucher, 3);
    schedule.tell();
    schedule.tell();

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(warnings(customer.administratorEmail())).isEqualTo(1));
    assertThat(warnings("pm-" + customer.customerId() + "@example.org")).isZero();
  }

  @Test
  void tellsTheAdministratorHoweverManyCodesAreTriedThatNobodyHas() {
    Database.execute(
        """
        insert into guess_allowance (guess_key, kind, wrong, since, restrained_until, next_at)
        select decode(md5('nobody' || n), 'hex'), 'CODE', 10, now(), now(), now()
        from generate_series(1, 50) n""");
    Customer customer = Customer.withDays(30);
    guess(customer.assigned(5), 10);

    schedule.tell();

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(warnings(customer.administratorEmail())).isEqualTo(1));
    assertThat(
            Database.count(
                "guess_allowance where kind = 'CODE' and wrong >= 10 and told_at is null"))
        .isZero();
  }

  /** Each as soon as it is due. */
  private void guess(Customer.Assigned voucher, int times) {
    for (int guess = 0; guess < times; guess++) {
      clock.advance(Duration.ofMinutes(61));
      assertThat(validate(Partner.enrolled(), voucher.code(), WRONG).statusCode()).isEqualTo(404);
    }
  }

  private static long warnings(String address) {
    return RealServers.mail().messages().stream()
        .filter(letter -> letter.to().contains(address))
        .filter(letter -> letter.subject().startsWith("Somebody is trying the code"))
        .count();
  }

  private static void assertSlowed(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(429);
    assertThat(answer.jsonPath().getString("code")).isEqualTo("voucher.too-many-guesses");
    assertThat(answer.jsonPath().getString("detail"))
        .startsWith("Too many attempts with a code and e-mail address that do not belong together");
    assertThat(retryAfter(answer)).isBetween(1, 30);
  }

  private static int retryAfter(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(429);
    return Integer.parseInt(answer.header("Retry-After"));
  }

  private static Map<String, Object> problem(Response answer) {
    Map<String, Object> body = new HashMap<>(answer.jsonPath().getMap(""));
    body.remove("requestId");
    return body;
  }

  private static Response validate(Partner partner, String code, String administratorEmail) {
    return partner
        .api()
        .post(
            "/v1/voucher-validations",
            Map.of("code", code, "administratorEmail", administratorEmail));
  }

  private static Response reserve(Partner partner, Customer customer, Customer.Assigned voucher) {
    return reserve(partner, customer, voucher, "");
  }

  private static Response reserve(
      Partner partner, Customer customer, Customer.Assigned voucher, String query) {
    return partner
        .api()
        .post(
            "/v1/vouchers/" + voucher.voucherId() + "/reservation" + query,
            partner.reservation(customer, voucher));
  }
}
