package org.planningservices.foundation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planningservices.servers.RealServers;
import org.planningservices.servers.TokenClaims;

/** Whatever is sent, the answer is a problem document of the right status with a stable code. */
@SampleTest
class ProblemsTest {

  private static final UUID ORGANIZATION = UUID.randomUUID();

  private static TokenClaims claims() {
    return TokenClaims.of("PARTNER", ORGANIZATION, "note:write", "note:read");
  }

  private static RequestSpecification request() {
    return given()
        .auth()
        .oauth2(RealServers.issuer().token(claims()))
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType(ContentType.JSON);
  }

  private static void assertProblem(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("code")).isEqualTo(code);
    assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
    assertThat(response.jsonPath().getString("title")).isNotBlank();
    assertThat(response.jsonPath().getString("requestId"))
        .isEqualTo(response.header("X-Request-Id"));
    assertThat(response.asString()).doesNotContain("Exception", "secret", "at org.");
  }

  @Test
  void refusesTextThatIsNoJson() {
    assertProblem(request().body("{\"text\": ").post("/v1/notes"), 400, "request.json-malformed");
    assertProblem(request().body("hello").post("/v1/notes"), 400, "request.json-malformed");
    assertProblem(
        request().body("{\"text\":\"a\"} x").post("/v1/notes"), 400, "request.json-malformed");
    assertProblem(
        request().body("{\"text\":\"a\",\"text\":\"b\"}").post("/v1/notes"),
        400,
        "request.json-malformed");
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    byte[] body = "{\"text\":\"__\"}".getBytes(StandardCharsets.ISO_8859_1);
    body[9] = (byte) 0xC3;
    body[10] = (byte) 0x28;
    assertProblem(request().body(body).post("/v1/notes"), 400, "request.json-malformed");
  }

  @Test
  void namesTheUnknownField() {
    Response response =
        request().body("{\"text\":\"a\",\"author\":{\"nome\":\"b\"}}").post("/v1/notes");
    assertProblem(response, 422, "request.invalid");
    assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo("/author/nome");
    assertThat(response.jsonPath().getString("errors[0].code")).isEqualTo("field.unknown");
  }

  @Test
  void namesTheFieldOfWrongType() {
    for (String stars : new String[] {"\"5\"", "1.5", "{}", "[]", "true", "99999999999"}) {
      Response response =
          request().body("{\"text\":\"a\",\"stars\":" + stars + "}").post("/v1/notes");
      assertProblem(response, 422, "request.invalid");
      assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo("/stars");
    }
    assertProblem(request().body("[]").post("/v1/notes"), 422, "request.invalid");
    assertProblem(request().body("null").post("/v1/notes"), 422, "request.invalid");
    assertProblem(request().post("/v1/notes"), 422, "request.invalid");
  }

  @Test
  void takesNoValueForOneOfAnotherType() {
    for (String field :
        new String[] {
          "\"text\":5",
          "\"text\":true",
          "\"due\":20781",
          "\"due\":[2026,11,24]",
          "\"due\":\"2026-11-24T23:30:00Z\"",
          "\"due\":\"2026-02-30\"",
          "\"due\":\"+999999999-12-31\"",
          "\"mood\":0",
          "\"mood\":\"\"",
          "\"mood\":\"SAD\""
        }) {
      Response response = request().body("{\"stars\":1," + field + "}").post("/v1/notes");
      assertProblem(response, 422, "request.invalid");
      assertThat(response.jsonPath().getString("errors[0].code"))
          .as(field)
          .isEqualTo("field.wrong-type");
      assertThat(response.jsonPath().getString("errors[0].pointer"))
          .isEqualTo("/" + field.substring(1, field.indexOf('"', 1)));
    }
  }

  @Test
  void namesEveryInvalidField() {
    Response response =
        request()
            .body("{\"text\":\" \",\"stars\":11,\"author\":{\"name\":\"\"}}")
            .post("/v1/notes");
    assertProblem(response, 422, "request.invalid");
    assertThat(response.jsonPath().getList("errors.pointer"))
        .containsExactly("/author/name", "/stars", "/text");
    assertThat(response.jsonPath().getList("errors.code"))
        .containsExactly("field.not-blank", "field.max", "field.not-blank");
  }

  @Test
  void refusesCharactersThatCannotBeKept() {
    for (String character : new String[] {"\\u0000", "\\ud800"}) {
      Response response = request().body("{\"text\":\"a" + character + "\"}").post("/v1/notes");
      assertProblem(response, 422, "request.invalid");
      assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo("/text");
      assertThat(response.jsonPath().getString("errors[0].code"))
          .isEqualTo("field.character-not-allowed");
    }
    String operator =
        RealServers.issuer().token(TokenClaims.of("PROGRAM", ORGANIZATION, "operations:read"));
    assertProblem(
        given()
            .auth()
            .oauth2(operator)
            .urlEncodingEnabled(false)
            .get("/v1/parked-events?topic=%00"),
        400,
        "request.malformed");
  }

  @Test
  void refusesBodiesOverTheLimit() {
    String large = "{\"text\":\"" + "a".repeat(10_000_000) + "\"}";
    assertProblem(request().body(large).post("/v1/notes"), 413, "request.too-large");
    String longText = "{\"text\":\"" + "a".repeat(20_000) + "\"}";
    assertProblem(request().body(longText).post("/v1/notes"), 400, "request.json-limits");
  }

  /** Announced and never sent: the server itself would answer it with nothing but a status. */
  @Test
  void refusesUploadsOverTheLimit() throws Exception {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket
          .getOutputStream()
          .write(
              "POST /v1/notes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 300000000\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 413")
          .contains("application/problem+json", "\"code\":\"request.too-large\"", "requestId");
    }
  }

  @Test
  void refusesWhatTheFrameworkRefuses() {
    assertProblem(request().get("/v1/nothing"), 404, "request.path-unknown");
    assertProblem(request().get("/nothing/at/all"), 404, "request.path-unknown");
    assertProblem(request().get("/v1/notes/not-a-uuid"), 404, "request.path-unknown");
    assertProblem(request().delete("/v1/notes"), 405, "request.method-not-allowed");
    assertProblem(
        request().contentType("text/plain").body("a").post("/v1/notes"),
        415,
        "request.unsupported-media-type");
    assertProblem(request().accept("image/png").get("/v1/notes"), 406, "request.not-acceptable");
  }

  @Test
  void namesTheMalformedQueryParameter() {
    for (String query :
        new String[] {
          "limit=x", "limit=0", "limit=201", "limit=-1", "cursor=@@", "since=tomorrow"
        }) {
      Response response = request().get("/v1/notes?" + query);
      assertProblem(response, 400, "request.query-parameter-malformed");
      assertThat(response.jsonPath().getString("errors[0].pointer"))
          .isEqualTo("?" + query.substring(0, query.indexOf('=')));
    }
  }

  @Test
  void refusesWithEveryReason() {
    Response response = request().body("{\"text\":\"rude\"}").post("/v1/notes");
    assertProblem(response, 409, "note.refused");
    assertThat(response.jsonPath().getList("reasons.code"))
        .containsExactly("note.rude", "note.short");
    assertThat(response.jsonPath().getInt("reasons[0].facts.words")).isEqualTo(1);
  }

  @Test
  void tellsNothingOfItsOwnFailures() {
    assertProblem(request().body("{\"text\":\"broken\"}").post("/v1/notes"), 500, "service.failed");
  }

  @Test
  void takesNoTokenButAGoodOne() {
    assertProblem(given().get("/v1/notes"), 401, "identity.not-authenticated");
    assertNotAuthenticated("rubbish");
    assertNotAuthenticated(RealServers.issuer().token(claims().lifeTime(Duration.ofHours(-1))));
    assertNotAuthenticated(RealServers.issuer().token(claims().audience("another")));
    assertNotAuthenticated(RealServers.issuer().token(claims().issuer("http://localhost/other")));
    assertNotAuthenticated(RealServers.issuer().token(claims().signedByAStranger()));
  }

  @Test
  void permitsNothingToATokenThatLacksAClaim() {
    assertNotPermitted(claims().subject(null));
    assertNotPermitted(TokenClaims.of("AUDITOR", ORGANIZATION, "note:read"));
    assertNotPermitted(TokenClaims.of("PARTNER", null, "note:read"));
  }

  private static void assertNotPermitted(TokenClaims claims) {
    String token = RealServers.issuer().token(claims);
    assertProblem(given().auth().oauth2(token).get("/v1/notes"), 403, "identity.not-permitted");
  }

  private static void assertNotAuthenticated(String token) {
    Response response = given().auth().oauth2(token).get("/v1/notes");
    assertProblem(response, 401, "identity.not-authenticated");
    assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @Test
  void deniesByDefault() {
    assertProblem(request().get("/v1/notes/unguarded"), 403, "identity.not-permitted");
    String reader = RealServers.issuer().token(claims().permissions("note:read"));
    assertProblem(
        given()
            .auth()
            .oauth2(reader)
            .contentType(ContentType.JSON)
            .body("{\"text\":\"a\"}")
            .post("/v1/notes"),
        403,
        "identity.not-permitted");
    String customer =
        RealServers.issuer().token(TokenClaims.of("CUSTOMER", ORGANIZATION, "note:read"));
    assertProblem(given().auth().oauth2(customer).get("/v1/notes"), 403, "identity.not-permitted");
  }

  @Test
  void keepsASafeRequestIdAndReplacesAnother() {
    assertThat(request().header("X-Request-Id", "abc-1").get("/v1/notes").header("X-Request-Id"))
        .isEqualTo("abc-1");
    assertThat(request().header("X-Request-Id", "a b\tc").get("/v1/notes").header("X-Request-Id"))
        .isNotEqualTo("a b\tc")
        .hasSize(36);
  }
}
