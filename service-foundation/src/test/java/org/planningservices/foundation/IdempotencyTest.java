package org.planningservices.foundation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.RealServers;
import org.planningservices.servers.TokenClaims;

/** The edges of idempotency: missing, replayed, reused, still running, failed, expired. */
@SampleTest
class IdempotencyTest {

  private static final String BODY = "{\"text\":\"once\"}";

  private final UUID organization = UUID.randomUUID();

  private Response post(String key, String body) {
    return post(organization, key, body);
  }

  private static Response post(UUID organization, String key, String body) {
    return post(TokenClaims.of("PARTNER", organization, "note:write"), key, body);
  }

  private static Response post(TokenClaims claims, String key, String body) {
    return SampleApi.withKey(RealServers.issuer().token(claims), key).body(body).post("/v1/notes");
  }

  private long notes() {
    return SampleDatabase.count("note where organization_id = '" + organization + "'");
  }

  @Test
  void replaysTheRecordedAnswer() {
    Response first = post("key-1", BODY);
    Response second = post("key-1", "{ \"text\" : \"once\" }");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"0\"");
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void refusesAMissingOrMalformedKey() {
    String token =
        RealServers.issuer().token(TokenClaims.of("PARTNER", organization, "note:write"));
    Response missing =
        given().auth().oauth2(token).contentType(ContentType.JSON).body(BODY).post("/v1/notes");
    assertRefused(missing, 400, "idempotency.key-missing");
    assertRefused(post("a b", BODY), 400, "idempotency.key-malformed");
    assertRefused(post("a".repeat(256), BODY), 400, "idempotency.key-malformed");
    assertThat(notes()).isZero();
  }

  @Test
  void refusesAKeyThatWasUsedForAnotherRequest() {
    post("key-2", BODY);
    assertRefused(post("key-2", "{\"text\":\"other\"}"), 422, "idempotency.key-reused");
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void keepsTheKeysOfOrganizationsApart() {
    assertThat(post("key-3", BODY).header("Idempotency-Replayed")).isNull();
    Response other = post(UUID.randomUUID(), "key-3", BODY);
    assertThat(other.statusCode()).isEqualTo(201);
    assertThat(other.header("Idempotency-Replayed")).isNull();
  }

  @Test
  void keepsTheKeysOfColleaguesApart() {
    Response first = post(person("anna"), "key-8", BODY);
    Response colleague = post(person("ben"), "key-8", BODY);
    assertThat(colleague.statusCode()).isEqualTo(201);
    assertThat(colleague.header("Idempotency-Replayed")).isNull();
    assertThat(colleague.jsonPath().getString("noteId"))
        .isNotEqualTo(first.jsonPath().getString("noteId"));
    assertThat(post(person("anna"), "key-8", BODY).asString()).isEqualTo(first.asString());
    assertThat(notes()).isEqualTo(2);
  }

  @Test
  void repeatsNoAnswerToWhoMayUseFewerLocations() {
    UUID here = UUID.randomUUID();
    UUID there = UUID.randomUUID();
    TokenClaims all = person("anna");
    String first = post(all, "key-9", BODY).asString();
    assertRefused(post(all.locations(), "key-9", BODY), 403, "idempotency.rights-changed");
    assertRefused(post(all.locations(here), "key-9", BODY), 403, "idempotency.rights-changed");
    assertThat(post(all, "key-9", BODY).asString()).isEqualTo(first);

    String limited = post(all.locations(here), "key-10", BODY).asString();
    assertRefused(post(all.locations(there), "key-10", BODY), 403, "idempotency.rights-changed");
    assertThat(post(all.locations(here), "key-10", BODY).asString()).isEqualTo(limited);
    assertThat(post(all.locations(there, here), "key-10", BODY).asString()).isEqualTo(limited);
    assertThat(post(all, "key-10", BODY).asString()).isEqualTo(limited);
    assertThat(notes()).isEqualTo(2);
  }

  @Test
  void takesAKeyOfAnotherTypeOfOrganizationForReused() {
    post("key-11", BODY);
    TokenClaims customer = TokenClaims.of("CUSTOMER", organization, "note:write");
    assertRefused(post(customer, "key-11", BODY), 422, "idempotency.key-reused");
  }

  @Test
  void answersNobodyFromARecordOfBeforePersonsWereKept() {
    post("key-12", BODY);
    SampleDatabase.execute(
        "update idempotency_record set subject = '', fingerprint = '\\x00'"
            + " where idempotency_key = 'key-12'");
    assertRefused(post("key-12", BODY), 422, "idempotency.key-reused");
    assertThat(notes()).isEqualTo(1);
  }

  private TokenClaims person(String subject) {
    return TokenClaims.of("PARTNER", organization, "note:write").subject(subject);
  }

  @Test
  void aRefusedAttemptLeavesNoTrace() {
    assertRefused(post("key-4", "{\"text\":\"rude\"}"), 409, "note.refused");
    assertRefused(post("key-4", "{\"text\":\"broken\"}"), 500, "service.failed");
    assertThat(post("key-4", BODY).statusCode()).isEqualTo(201);
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void twentyAtOnceHaveOneEffect() throws Exception {
    List<Response> answers = atOnce(20, () -> post("key-5", BODY));

    assertThat(notes()).isEqualTo(1);
    assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 409);
    assertThat(answers)
        .filteredOn(
            answer -> answer.statusCode() == 201 && answer.header("Idempotency-Replayed") == null)
        .hasSize(1);
    for (Response answer : answers) {
      if (answer.statusCode() == 409) {
        assertThat(answer.jsonPath().getString("code")).isEqualTo("idempotency.still-running");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
      }
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> "true".equals(post("key-5", BODY).header("Idempotency-Replayed")));
  }

  @Test
  void recordsNothingThatCanBeReadAtRest() {
    post("key-6", "{\"text\":\"very private\"}");
    assertThat(
            SampleDatabase.count(
                "idempotency_record where position('very private'::bytea in body) > 0"))
        .isZero();
  }

  @Test
  void forgetsAfterItsTime() {
    post("key-7", BODY);
    SampleDatabase.execute(
        "update idempotency_record set created_at = created_at - interval '73 hours'"
            + " where idempotency_key = 'key-7'");
    assertThat(post("key-7", BODY).header("Idempotency-Replayed")).isNull();
    assertThat(notes()).isEqualTo(2);
  }

  private static void assertRefused(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
  }

  private static List<Response> atOnce(int times, Callable<Response> request) throws Exception {
    List<Response> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      for (Future<Response> answer : threads.invokeAll(Collections.nCopies(times, request))) {
        answers.add(answer.get());
      }
    }
    return answers;
  }
}
