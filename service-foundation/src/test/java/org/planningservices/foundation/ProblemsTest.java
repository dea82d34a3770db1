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
    for (String character : new String[] {"\\u0000", "\\ud800", "\\u202e", "\\u200b"}) {
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
    Response tooLong = request().body(longText).post("/v1/notes");
    assertProblem(tooLong, 400, "request.json-limits");
    assertThat(tooLong.jsonPath().getString("detail"))
        .isEqualTo(
            "JSON may be nested at most 16 levels deep; a string may have at most 16,384 characters"
                + " and a number at most 100 digits.");
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
    Response plain = request().contentType("text/plain").body("a").post("/v1/notes");
    assertProblem(plain, 415, "request.unsupported-media-type");
    assertThat(plain.jsonPath().getString("detail"))
        .isEqualTo("Content-Type has to be application/json.");
    assertThat(plain.header("Accept")).isEqualTo("application/json");
    Response image = request().accept("image/png").get("/v1/notes");
    assertProblem(image, 406, "request.not-acceptable");
    assertThat(image.jsonPath().getString("detail"))
        .isEqualTo("The answer is application/json, which Accept has to take.");
  }

  @Test
  void namesTheMalformedQueryParameter() {
    for (String query :
        new String[] {
          "limit=x",
          "limit=0",
          "limit=201",
          "limit=-1",
          "limit=99999999999",
          "limit=+5",
          "cursor=@@",
          "since=tomorrow",
          "since=%2B999999999-12-31"
        }) {
      Response response = request().urlEncodingEnabled(false).get("/v1/notes?" + query);
      assertProblem(response, 400, "request.query-parameter-malformed");
      assertThat(response.jsonPath().getString("errors[0].pointer"))
          .isEqualTo("?" + query.substring(0, query.indexOf('=')));
    }
  }

  @Test
  void tellsWhatAQueryParameterMayBe() {
    assertTells("limit=500", "has to be a whole number from 1 to 200.", "min", 1);
    assertTells("limit=x", "has to be a whole number from 1 to 200.", "max", 200);
    assertTells("since=2026-02-30", "has to be a day that exists", "format", "date");
    Response mood = request().delete("/v1/notes/" + UUID.randomUUID() + "?mood=SAD");
    assertProblem(mood, 400, "request.query-parameter-malformed");
    assertThat(mood.jsonPath().getString("detail"))
        .isEqualTo("The query parameter mood has to be one of GLAD or GRAVE.");
    assertThat(mood.jsonPath().getList("errors[0].facts.allowed")).containsExactly("GLAD", "GRAVE");
  }

  private static void assertTells(String query, String text, String fact, Object value) {
    Response response = request().get("/v1/notes?" + query);
    assertThat(response.jsonPath().getString("detail")).contains(text);
    assertThat(response.jsonPath().<Object>get("errors[0].facts." + fact)).isEqualTo(value);
  }

  @Test
  void takesNoQueryParameterThatThereIsNot() {
    Response unknown = request().get("/v1/notes?Limit=1&cursor=&since=2026-01-01&since=2026-01-01");
    assertProblem(unknown, 400, "request.query-parameter-unknown");
    assertThat(unknown.jsonPath().getString("detail"))
        .isEqualTo(
            "There is no such query parameter here; those of this operation are limit, cursor and"
                + " since.");
    assertThat(unknown.jsonPath().getList("errors.pointer"))
        .containsExactly("?Limit", "?since", "?cursor");
    assertThat(unknown.jsonPath().getList("errors.code"))
        .containsExactly(
            "request.query-parameter-unknown",
            "request.query-parameter-repeated",
            "request.query-parameter-empty");
    assertThat(unknown.jsonPath().getList("errors[0].facts.known"))
        .containsExactly("limit", "cursor", "since");
    assertProblem(request().get("/v1/notes?limit"), 400, "request.query-parameter-empty");
    assertProblem(request().get("/v1/notes?=1"), 400, "request.query-parameter-unknown");
    assertProblem(
        request().urlEncodingEnabled(false).get("/v1/notes?%F0%9F%99%82" + "a".repeat(300)),
        400,
        "request.query-parameter-unknown");
  }

  @Test
  void tellsNothingOfItsParametersToWhomMayNotCall() {
    assertProblem(given().get("/v1/notes?a=1"), 401, "identity.not-authenticated");
    String other = RealServers.issuer().token(claims().permissions("note:other"));
    assertProblem(given().auth().oauth2(other).get("/v1/notes?a=1"), 403, "identity.not-permitted");
  }

  @Test
  void tellsWhatAFieldHasToBe() {
    assertTells("{\"text\":\"a\",\"mood\":\"SAD\"}", "It has to be one of GLAD or GRAVE.");
    assertTells(
        "{\"text\":\"a\",\"due\":\"2026-02-30\"}",
        "It has to be a day that exists, of the form YYYY-MM-DD, such as 2026-02-28.");
    assertTells("{\"text\":\"a\",\"due\":20781}", "It has to be a day that exists,");
    assertTells("{\"text\":\"a\",\"stars\":\"5\"}", "It has to be a whole number of at most 10.");
    assertTells("{\"text\":\"a\",\"stars\":1e99}", "It has to be a whole number of at most 10.");
    assertTells(
        "{\"text\":\"a\",\"stars\":99999999999}", "It has to be a whole number of at most 10.");
    assertTells("{\"text\":\"a\",\"stars\":11}", "It may be at most 10.");
    assertTells("{\"text\":5}", "It has to be a text in quotes.");
    assertTells("{\"text\":\"a\",\"author\":5}", "It has to be an object in braces.");
    assertTells("[]", "It has to be an object in braces.");
    assertTells("{}", "It is required and may not be blank.");
    assertTells("{\"text\":\"" + "a".repeat(501) + "\"}", "It may have at most 500 characters.");
    assertTells(
        "{\"text\":\"a\",\"author\":{\"nome\":\"b\"}}",
        "This field is not part of the request; here its fields are name.");
  }

  private static void assertTells(String body, String text) {
    Response response = request().body(body).post("/v1/notes");
    assertProblem(response, 422, "request.invalid");
    assertThat(response.jsonPath().getString("errors[0].text")).startsWith(text);
    assertThat(response.asString()).doesNotContain("java", "org.", "LocalDate", "regex");
  }

  @Test
  void namesTheMethodsThatAPathTakes() {
    assertAllowed(request().delete("/v1/notes"), "GET, HEAD, POST, OPTIONS");
    assertAllowed(request().patch("/v1/notes"), "GET, HEAD, POST, OPTIONS");
    assertAllowed(given().request("TRACE", "/v1/notes"), "GET, HEAD, POST, OPTIONS");
    assertAllowed(given().put("/v1/notes/"), "GET, HEAD, POST, OPTIONS");
    assertAllowed(
        given().post("/v1/notes/" + UUID.randomUUID()), "GET, HEAD, PUT, DELETE, OPTIONS");
    assertAllowed(given().get("/v1/parked-events/1/replay"), "POST, OPTIONS");
    Response options = given().options("/v1/parked-events/1/replay");
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.header("Allow")).isEqualTo("POST, OPTIONS");
    assertThat(given().head("/v1/parked-events/1/replay").statusCode()).isEqualTo(405);
    assertThat(request().head("/v1/notes").statusCode()).isEqualTo(200);
    assertProblem(given().options("/v1/nothing"), 404, "request.path-unknown");
    assertProblem(given().patch("/v1/nothing"), 404, "request.path-unknown");
    assertProblem(given().patch("/"), 404, "request.path-unknown");
  }

  private static void assertAllowed(Response response, String methods) {
    assertProblem(response, 405, "request.method-not-allowed");
    assertThat(response.header("Allow")).isEqualTo(methods);
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
