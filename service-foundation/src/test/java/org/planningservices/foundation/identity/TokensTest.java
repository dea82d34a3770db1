package org.planningservices.foundation.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.foundation.SampleApi;
import org.planningservices.foundation.SampleTest;
import org.planningservices.foundation.wire.LoggedErrors;
import org.planningservices.servers.Forgery;
import org.planningservices.servers.RealServers;

/** What makes a token good, and what its claims permit, tried with forged ones. */
@SampleTest
class TokensTest {

  private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"planning\",\"typ\":\"JWT\"}";
  private static final String ORGANIZATION = "01936f2e-0000-7000-8000-00000000a001";
  private static final String LOCATION = "01936f2e-0000-7000-8000-00000000c001";

  private final Forgery forgery = RealServers.issuer().forgery();
  private final Map<String, String> claims = goodClaims();

  /** Values are JSON. */
  private static Map<String, String> goodClaims() {
    long now = Instant.now().getEpochSecond();
    Map<String, String> good = new LinkedHashMap<>();
    good.put("iss", quoted(RealServers.issuer().issuerUrl()));
    good.put("aud", quoted("planning-services"));
    good.put("sub", quoted("somebody"));
    good.put("organization_id", quoted(ORGANIZATION));
    good.put("organization_type", quoted("PARTNER"));
    good.put("permissions", "[\"note:read\"]");
    good.put("iat", String.valueOf(now - 1));
    good.put("exp", String.valueOf(now + 3600));
    return good;
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private String json() {
    StringBuilder json = new StringBuilder("{");
    claims.forEach(
        (name, value) ->
            json.append(json.length() > 1 ? "," : "")
                .append(quoted(name))
                .append(':')
                .append(value));
    return json.append('}').toString();
  }

  private static Response call(String path, String token) {
    return given().auth().oauth2(token).get(path);
  }

  private static int status(String token) {
    return call("/v1/notes", token).statusCode();
  }

  /** Of a token that is good but for this claim; null leaves it out. */
  private int statusWith(String claim, String value) {
    if (value == null) {
      claims.remove(claim);
    } else {
      claims.put(claim, value);
    }
    return status(forgery.rs256(HEADER, json()));
  }

  private static String inSeconds(Duration fromNow) {
    return String.valueOf(Instant.now().plus(fromNow).getEpochSecond());
  }

  @Test
  void takesAGoodToken() {
    assertThat(status(forgery.rs256(HEADER, json()))).isEqualTo(200);
    assertThat(statusWith("aud", "[\"another\",\"planning-services\"]")).isEqualTo(200);
    assertThat(statusWith("nbf", inSeconds(Duration.ofMinutes(-1)))).isEqualTo(200);
  }

  @Test
  void takesOneWayOfSigningOnly() {
    String none = HEADER.replace("RS256", "none");
    assertThat(status(forgery.unsigned(none, json()))).isEqualTo(401);
    assertThat(status(forgery.unsigned(HEADER, json()))).isEqualTo(401);
    assertThat(status(forgery.rs256(none, json()))).isEqualTo(401);
    String shared = HEADER.replace("RS256", "HS256");
    assertThat(status(forgery.hs256WithThePublicKey(shared, json()))).isEqualTo(401);
    assertThat(status(forgery.ps256(HEADER.replace("RS256", "PS256"), json()))).isEqualTo(401);
  }

  @Test
  void refusesAHeaderThatBringsItsOwnKeyOrNamesNone() {
    assertThat(status(forgery.rs256("{\"alg\":\"RS256\",\"typ\":\"JWT\"}", json()))).isEqualTo(401);
    assertThat(status(forgery.rs256(HEADER.replace("planning", "unknown"), json()))).isEqualTo(401);
    String critical = HEADER.replace("}", ",\"crit\":[\"exp\"],\"exp\":1}");
    assertThat(status(forgery.rs256(critical, json()))).isEqualTo(401);
  }

  /** None of it is a failure of ours, nor worth a line at ERROR. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ...",
        "Bearer .",
        "Bearer ..",
        "Bearer ....",
        "Bearer a",
        "Bearer a.b",
        "Bearer a.b.",
        "Bearer .b.c",
        "Bearer a..c",
        "Bearer a.b.c",
        "Bearer a.b.c.d",
        "Bearer a.b.c.d.e",
        "Bearer a.b.c d",
        "Bearer  e30.e30.e30",
        "Bearer e30=.e30=.e30=",
        "Bearer e30.e30.e30",
        "Bearer bnVsbA.bnVsbA.e30", // null
        "Bearer W10.W10.e30", // []
        "Bearer MQ.MQ.e30", // 1
        "Bearer e30.____.e30",
        "Bearer eyJhbGciOjF9.eyJleHAiOiJhIn0.e30", // {"alg":1}.{"exp":"a"}
        "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6MX0.eyJpc3MiOlsxXX0.e30", // {..,"kid":1}.{"iss":[1]}
        "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6bnVsbH0.eyJpYXQiOnt9fQ.e30", // "kid":null, "iat":{}
        "Bearer \u00e4.\u00e4.\u00e4",
        "Bearer a,Bearer b",
        "bearer ...",
        "Basic YTpi",
        "Basic ...",
        "DPoP e30.e30.e30",
        "Negotiate",
        "e30.e30.e30",
        "...",
        "-"
      })
  void takesWhatIsNoTokenForNobody(String authorization) {
    try (LoggedErrors errors = new LoggedErrors()) {
      assertNobody(given().header("Authorization", authorization).get("/v1/notes"));
      assertThat(errors.messages()).isEmpty();
    }
  }

  @Test
  void takesATokenThatIsVeryLongForNobody() {
    try (LoggedErrors errors = new LoggedErrors()) {
      for (String token :
          List.of("a".repeat(15_000), "e30.".repeat(3_700), "e30.e30." + "a".repeat(15_000))) {
        assertNobody(call("/v1/notes", token));
      }
      assertThat(errors.messages()).isEmpty();
    }
  }

  private static void assertNobody(Response refused) {
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(401);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.jsonPath().getString("code")).isEqualTo("identity.not-authenticated");
    assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "iat", "exp", "sub"})
  void refusesATokenThatLacksWhatItIsCheckedBy(String claim) {
    assertThat(statusWith(claim, null)).isIn(401, 403);
  }

  @Test
  void refusesATokenForOthersOrOfOthers() {
    assertThat(statusWith("aud", "[\"another\"]")).isEqualTo(401);
    claims.put("aud", quoted("planning-services"));
    assertThat(statusWith("iss", quoted("http://localhost/another"))).isEqualTo(401);
  }

  @Test
  void refusesATokenOutOfItsTime() {
    assertThat(statusWith("exp", inSeconds(Duration.ofMinutes(-1)))).isEqualTo(401);
    claims.put("exp", inSeconds(Duration.ofDays(365)));
    assertThat(statusWith("iat", inSeconds(Duration.ofHours(-13)))).isEqualTo(401);
    claims.put("iat", inSeconds(Duration.ZERO));
    assertThat(statusWith("nbf", inSeconds(Duration.ofHours(1)))).isEqualTo(401);
  }

  @Test
  void refusesATokenThatSaysItWillBeIssued() {
    claims.put("exp", inSeconds(Duration.ofDays(365)));
    assertThat(statusWith("iat", inSeconds(Duration.ofDays(300)))).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[null]",
        "[[\"" + LOCATION + "\"]]",
        "[1]",
        "1",
        "true",
        "{}",
        "\"" + LOCATION + "\"",
        "[\"1-1-1-1-1\"]",
        "[\"\"]",
        "[\"*\"]"
      })
  void neverTakesUnreadableLocationsForAll(String locations) {
    assertThat(statusWith("location_ids", locations)).isIn(401, 403);
  }

  @Test
  void readsLocations() {
    assertThat(statusWith("location_ids", "[]")).isEqualTo(200);
    assertThat(statusWith("location_ids", "[\"" + LOCATION + "\"]")).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "\"note:read\"",
        "[null]",
        "[1]",
        "{\"note:read\":true}",
        "[[\"note:read\"]]"
      })
  void permitsNothingWithoutAListOfPermissions(String permissions) {
    assertThat(statusWith("permissions", permissions)).isIn(401, 403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"\"",
        "\"1-1-1-1-1\"",
        "\"{" + ORGANIZATION + "}\"",
        "\"urn:uuid:" + ORGANIZATION + "\"",
        "\"01936f2e00007000800000000000a001\"",
        "\" " + ORGANIZATION + "\"",
        "[\"" + ORGANIZATION + "\"]",
        "1"
      })
  void takesAnOrganizationInOneForm(String organization) {
    assertThat(statusWith("organization_id", organization)).isIn(401, 403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "\"partner\"", "\" PARTNER\"", "[\"PARTNER\"]", "\"ADMIN\"", "\"\""})
  void takesATypeOfOrganizationAsItIsSpelt(String type) {
    assertThat(statusWith("organization_type", type)).isIn(401, 403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"\"",
        "\"  \"",
        "\" a\"",
        "\"a\\u0000b\"",
        "\"a\\nb\"",
        "\"a\\u202eb\"",
        "\"a\\u200bb\"",
        "[\"a\"]"
      })
  void refusesASubjectThatNamesNobody(String subject) {
    assertThat(statusWith("sub", subject)).isIn(401, 403);
  }

  @Test
  void refusesASubjectThatIsTooLong() {
    assertThat(statusWith("sub", quoted("a".repeat(255)))).isEqualTo(200);
    assertThat(statusWith("sub", quoted("a".repeat(256)))).isEqualTo(403);
  }

  @Test
  void refusesDoubledClaims() {
    String doubled = json().replace("}", ",\"permissions\":[\"note:write\"]}");
    assertThat(status(forgery.rs256(HEADER, doubled))).isEqualTo(401);
  }

  @Test
  void knowsAnOrganizationInEitherCase() {
    claims.put("permissions", "[\"note:read\",\"note:write\"]");
    String written =
        SampleApi.as(forgery.rs256(HEADER, json()))
            .body("{\"text\":\"mine\"}")
            .post("/v1/notes")
            .header("Location");
    claims.put("organization_id", quoted(ORGANIZATION.toUpperCase(java.util.Locale.ROOT)));
    assertThat(call(written, forgery.rs256(HEADER, json())).statusCode()).isEqualTo(200);
  }
}
