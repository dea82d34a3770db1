package org.planningservices.foundation.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.foundation.SampleTest;
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
        given()
            .auth()
            .oauth2(forgery.rs256(HEADER, json()))
            .header("Idempotency-Key", UUID.randomUUID())
            .contentType("application/json")
            .body("{\"text\":\"mine\"}")
            .post("/v1/notes")
            .header("Location");
    claims.put("organization_id", quoted(ORGANIZATION.toUpperCase(java.util.Locale.ROOT)));
    assertThat(call(written, forgery.rs256(HEADER, json())).statusCode()).isEqualTo(200);
  }
}
